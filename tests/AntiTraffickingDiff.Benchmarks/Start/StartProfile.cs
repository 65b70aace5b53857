using System.Diagnostics;
using System.Reflection;

namespace AntiTraffickingDiff.Benchmarks.Start;

/// <summary>
/// Tells the compiler of the release which generic methods a run needs. Ahead of time it compiles what it can see called; of
/// lists and queries over pairs of values it sees little, and each start compiled a thousand methods of them. The tool is run on the
/// samples with everything compiled at run time, and what the runtime lists is written as a profile (docs/speed.md).
/// </summary>
internal static class StartProfile
{
    private const string Listed = "JIT compiled ";

    /// <summary>Runs the tool and writes the profile.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="samples">The folder with the samples.</param>
    public static int Write(string path, string samples)
    {
        var folder = Directory.CreateTempSubdirectory("atdiff-start-");
        try
        {
            var profile = new MethodProfile();
            var found = new MethodFinder(AppContext.BaseDirectory);
            foreach (var arguments in Runs(samples, folder.FullName))
                foreach (var line in MethodsOf(arguments, Path.Combine(folder.FullName, "methods.txt")))
                    foreach (var method in found.Of(line))
                        profile.Add(method);
            File.WriteAllBytes(path, profile.ToImage());
            Console.WriteLine($"{profile.Count} methods");
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string[]> Runs(string samples, string folder)
    {
        var (text, word) = (Path.Combine(samples, "district-huailing.txt"), Path.Combine(samples, "district-huailing.docx"));
        yield return ["--help"];
        yield return ["diff", "--help", "--lang", "zh"];
        yield return ["diff", text];
        yield return ["diff", text, Path.Combine(samples, "province-yunling.txt"), "--full", "--lang", "zh"];
        yield return ["diff", word, "-f", "json"];
        yield return ["diff", text, "-f", "csv"];
        yield return ["diff", text, "--group-by", "unit"];
        yield return ["parse", text, "-f", "json"];
        yield return ["text", text];
        yield return ["check", text];
        yield return ["coverage", Path.Combine(samples, "*.txt"), "-o", Path.Combine(folder, "all.csv")];
        yield return ["coverage", text, word];
        yield return ["targets", text];
    }

    // The runtime writes a line a method: 12: JIT compiled Type:Method[Arguments](Parameters) [Tier0, …].
    private static IEnumerable<string> MethodsOf(string[] arguments, string list)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "atdiff.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["DOTNET_ReadyToRun"], start.Environment["DOTNET_JitDisasmSummary"], start.Environment["DOTNET_JitStdOutFile"]) = ("0", "1", list);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode > 1)
            throw new InvalidOperationException(error.Result);
        foreach (var line in File.ReadLines(list))
            if (line.IndexOf(Listed, StringComparison.Ordinal) is >= 0 and var at && line.LastIndexOf(" [", StringComparison.Ordinal) is var end && end > at)
                yield return line[(at + Listed.Length)..end];
    }
}

/// <summary>A method as a profile names it.</summary>
/// <param name="Owner">Its type, with its arguments.</param>
/// <param name="Definition">The method of the type's definition.</param>
/// <param name="Arguments">Its own arguments.</param>
internal sealed record ProfiledMethod(Type Owner, MethodBase Definition, IReadOnlyList<Type> Arguments);

/// <summary>Finds the generic methods that the runtime's list names.</summary>
/// <param name="folder">The tool's folder.</param>
internal sealed class MethodFinder(string folder)
{
    private const BindingFlags Any = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    private static readonly Dictionary<string, Type> Primitives = new(StringComparer.Ordinal)
    {
        ["bool"] = typeof(bool), ["char"] = typeof(char), ["byte"] = typeof(sbyte), ["ubyte"] = typeof(byte), ["short"] = typeof(short), ["ushort"] = typeof(ushort),
        ["int"] = typeof(int), ["uint"] = typeof(uint), ["long"] = typeof(long), ["ulong"] = typeof(ulong), ["float"] = typeof(float), ["double"] = typeof(double),
        ["nint"] = typeof(nint), ["nuint"] = typeof(nuint),
    };

    private readonly List<Assembly> _assemblies =
    [
        typeof(object).Assembly,
        .. new[] { "System.Linq", "System.Collections", "System.Collections.Concurrent", "System.Collections.Immutable", "System.Memory", "System.Text.RegularExpressions", "System.Text.Json", "System.Private.Xml" }.Select(Assembly.Load),
        .. new[] { "AntiTraffickingDiff", "atdiff", "System.CommandLine", "Spectre.Console", "DiffPlex" }.Select(name => Assembly.LoadFrom(Path.Combine(folder, name + ".dll"))),
    ];

    private readonly Dictionary<string, Type?> _types = new(StringComparer.Ordinal);

    /// <summary>The methods that a line may mean: of an instantiated type all, for what another text needs of it is among them. None where it names no generic one.</summary>
    /// <param name="line">A type, a colon, a method.</param>
    public IEnumerable<ProfiledMethod> Of(string line)
    {
        var colon = Outside(line, ':');
        if (colon < 0 || !line.Contains('[', StringComparison.Ordinal) || Find(line[..colon]) is not { } owner)
            return [];
        var name = line[(colon + 1)..];
        name = Outside(name, '(') is >= 0 and var bracket ? name[..bracket] : name;
        var arguments = name.IndexOf('[', StringComparison.Ordinal) is > 0 and var from ? Arguments(name[(from + 1)..^1]) : [];
        if (arguments.Contains(null) || (arguments.Count == 0 && !owner.IsGenericType))
            return [];
        name = name.Split('[')[0];
        var definition = owner.IsGenericType ? owner.GetGenericTypeDefinition() : owner;
        return definition.GetMethods(Any).Cast<MethodBase>().Concat(definition.GetConstructors(Any))
            .Where(method => !method.IsAbstract && (arguments.Count == 0 ? !method.IsGenericMethodDefinition : method.Name == name && method.IsGenericMethodDefinition && method.GetGenericArguments().Length == arguments.Count))
            .Select(method => new ProfiledMethod(owner, method, [.. arguments.OfType<Type>()]));
    }

    private Type? Find(string name) => _types.TryGetValue(name, out var known) ? known : _types[name] = Resolve(name);

    private Type? Resolve(string name)
    {
        if (name.EndsWith("[]", StringComparison.Ordinal))
            return Find(name[..^2])?.MakeArrayType();
        if (Primitives.TryGetValue(name, out var primitive))
            return primitive;
        var bracket = name.IndexOf('[', StringComparison.Ordinal);
        var definition = _assemblies.Select(assembly => assembly.GetType(bracket < 0 ? name : name[..bracket])).FirstOrDefault(type => type is not null);
        if (bracket < 0 || definition is null)
            return definition is { IsGenericTypeDefinition: true } ? null : definition;
        var arguments = Arguments(name[(bracket + 1)..^1]);
        try
        {
            return arguments.Contains(null) || arguments.Count != definition.GetGenericArguments().Length ? null : definition.MakeGenericType([.. arguments.OfType<Type>()]);
        }
        catch (ArgumentException)
        {
            // The runtime's own stand-in for all reference types does not meet every constraint.
            return null;
        }
    }

    private List<Type?> Arguments(string text)
    {
        var found = new List<Type?>();
        for (var rest = text; rest.Length > 0;)
        {
            var comma = Outside(rest, ',');
            found.Add(Find(comma < 0 ? rest : rest[..comma]));
            rest = comma < 0 ? string.Empty : rest[(comma + 1)..];
        }
        return found;
    }

    private static int Outside(string text, char sign)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
            if (text[i] == sign && depth == 0)
                return i;
            else
                depth += text[i] == '[' ? 1 : text[i] == ']' ? -1 : 0;
        return -1;
    }
}
