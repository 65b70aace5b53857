using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AntiTraffickingDiff.Cli.Commands;

namespace AntiTraffickingDiff.Cli.Tests.Cases;

/// <summary>
/// A case of the shared folder (<c>../shared/cases</c>): a plan and a list of expectations, which are checked in this
/// process. The form of the expectations is described at the head of the folder's script <c>run</c>.
/// </summary>
internal sealed partial class SharedCase : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("atdiff-case-").FullName;
    private readonly string _folder;
    private readonly string[] _lines;
    private readonly string? _plan;
    private readonly string? _baseline;
    private readonly Dictionary<string, string> _environment = [];
    private Result? _last;
    private (Result Run, JsonElement Plan)? _diff;
    private List<JsonElement>? _tree;
    private double _limit = 120;

    public SharedCase(string source)
    {
        _folder = Directory.CreateDirectory(Path.Combine(_root, "case")).FullName;
        foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        if (File.Exists(Path.Combine(_folder, "make.py")))
        {
            using var make = Process.Start(new ProcessStartInfo("python3", "make.py") { WorkingDirectory = _folder })!;
            make.WaitForExit();
            File.Delete(Path.Combine(_folder, "make.py"));
        }

        _lines = File.ReadAllLines(Path.Combine(_folder, "expect"));
        File.Delete(Path.Combine(_folder, "expect"));
        _plan = First("plan.*");
        _baseline = First("baseline.*");
    }

    private sealed record Result(string Code, byte[] Output, string Error)
    {
        public string Text => Encoding.UTF8.GetString(Output);
    }

    /// <summary>The expectations that do not hold, with what was there instead.</summary>
    public IReadOnlyList<string> Check()
    {
        var bad = new List<string>();
        foreach (var raw in _lines)
        {
            var line = raw.Split("#  ")[0].Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            var (key, rest) = Cut(line);
            if (key == "env")
                _environment[rest.Split('=')[0]] = rest[(rest.IndexOf('=', StringComparison.Ordinal) + 1)..];
            else if (key == "within")
                _limit = double.Parse(rest, CultureInfo.InvariantCulture);
            else if (Holds(key, rest) is { } got)
                bad.Add($"{line}   — got {got[..Math.Min(got.Length, 300)]}");
        }

        return bad;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    // Null if an expectation holds, else what was found.
    private string? Holds(string key, string rest) => key switch
    {
        "exit" => Equal(Diff.Run.Code, rest, "="),
        "title" or "level" or "region" => Field(key, rest),
        "status" or "duty" or "reassigned" or "lead" or "support" or "change" or "relation" => OfMeasure(key, rest),
        "added" => Added(rest),
        "warns" or "no-warn" => Warns(rest, key == "warns"),
        "clause" or "no-clause" => OfTree(locators => locators.Contains(rest) == (key == "clause")),
        "ids" => Tree.Select(clause => clause.GetProperty("id").GetString()).Where(id => !string.IsNullOrEmpty(id)).GroupBy(id => id).FirstOrDefault(group => group.Skip(1).Any())?.Key,
        "count" or "text" or "leads" or "supports" or "form" or "kind" or "id" => OfClause(key, rest),
        "run" => Run(rest),
        "stdout" or "stderr" => Output(key == "stdout" ? _last!.Text : _last!.Error, rest),
        "no-stack" => _last!.Code.StartsWith("more", StringComparison.Ordinal) || Stack().IsMatch(_last.Error) ? _last.Code + " " + _last.Error : null,
        "file" => OfFile(rest),
        _ => "unknown line",
    };

    private (Result Run, JsonElement Plan) Diff
    {
        get
        {
            if (_diff is { } known)
                return known;
            var run = Call(["diff", _plan!, .. _baseline is null ? Array.Empty<string>() : ["--baseline", _baseline], "--format", "json"]);
            _diff = (run, Json(run.Text) is { } root && root.TryGetProperty("plans", out var plans) && plans.GetArrayLength() > 0
                ? plans[0] : Json("""{"measures":[],"added":[],"diagnostics":[]}""")!.Value);
            return _diff.Value;
        }
    }

    private List<JsonElement> Tree => _tree ??= Json(Call(["parse", _plan!, "--format", "json"]).Text) is { } root && root.TryGetProperty("clauses", out var clauses)
        ? [.. Below(clauses)] : [];

    private static IEnumerable<JsonElement> Below(JsonElement clauses) =>
        clauses.EnumerateArray().SelectMany(clause => Below(clause.GetProperty("children")).Prepend(clause));

    private string? Field(string key, string rest)
    {
        var (op, value) = Cut(rest);
        var got = Diff.Plan.TryGetProperty(key, out var field) ? field.GetString() ?? string.Empty : null;
        return got is null ? "none" : Equal(got, value, op);
    }

    private string? OfMeasure(string key, string rest)
    {
        var words = rest.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var (id, op, value) = (words[0], words[1], words[2]);
        var measure = Diff.Plan.GetProperty("measures").EnumerateArray().FirstOrDefault(item => item.GetProperty("id").GetString() == id.Split('#')[0]);
        if (measure.ValueKind == JsonValueKind.Undefined)
            return "no such measure";
        if (key is "lead" or "support")
        {
            var units = measure.GetProperty(key + "s").GetProperty("plan").EnumerateArray().Select(unit => unit.GetString()!).ToList();
            return op == "=" ? units.ToHashSet().SetEquals(value.Split(',')) ? null : string.Join(',', units) : In(units, value, op);
        }

        return key switch
        {
            "change" => In([.. measure.GetProperty("unitChanges").EnumerateArray().Select(change => $"{change.GetProperty("kind").GetString()}:{change.GetProperty("unit").GetString()}")], value, op),
            "relation" => In([.. measure.GetProperty("relations").EnumerateArray().Select(relation => relation.GetProperty("kind").GetString()!)], value, op),
            "status" => Equal(measure.GetProperty("status").GetString()!, value, op),
            "reassigned" => Equal(measure.GetProperty("reassigned").GetRawText(), value, op),
            _ => measure.GetProperty("duties").EnumerateArray().FirstOrDefault(duty => duty.GetProperty("number").GetRawText() == id.Split('#')[1]) is { ValueKind: JsonValueKind.Object } found
                ? Equal(found.GetProperty("status").GetString()!, value, op) : "no such duty",
        };
    }

    private string? Added(string rest)
    {
        var (op, value) = Cut(rest);
        if (Diff.Plan.GetProperty("measures").GetArrayLength() == 0)
            return "no measures";
        var texts = Diff.Plan.GetProperty("added").EnumerateArray().Select(added => added.GetProperty("text").GetString()!).ToList();
        var holds = op == "max" ? texts.Count <= int.Parse(value, CultureInfo.InvariantCulture) : texts.Any(text => text.Contains(value, StringComparison.Ordinal)) == (op == "has");
        return holds ? null : string.Join(" | ", texts);
    }

    private string? Warns(string words, bool expected)
    {
        List<string> said =
        [
            .. Diff.Plan.GetProperty("diagnostics").EnumerateArray().Select(problem => $"{problem.GetProperty("code").GetString()} {problem.GetProperty("message").GetString()}"),
            .. Diff.Run.Error.Split('\n'),
        ];
        return said.Any(text => text.Contains(words, StringComparison.Ordinal)) == expected ? null : string.Join(" | ", said);
    }

    private string? OfTree(Func<HashSet<string>, bool> holds)
    {
        var locators = Tree.Select(clause => clause.GetProperty("locator").GetString()!).ToHashSet();
        return locators.Count > 0 && holds(locators) ? null : string.Join(' ', locators);
    }

    private string? OfClause(string key, string rest)
    {
        var parts = Comparison().Match(rest);
        var (locator, op, value) = (parts.Groups[1].Value, parts.Groups[2].Value, parts.Groups[3].Value);
        var found = Tree.Where(clause => clause.GetProperty("locator").GetString() == locator).ToList();
        if (locator[0] == '~')
            found = [.. Tree.Where(clause => clause.GetProperty("text").GetString()!.Contains(locator[1..], StringComparison.Ordinal)).OrderBy(clause => clause.GetProperty("text").GetString()!.Length).Take(1)];
        if (key == "count")
            return Equal(found.Count.ToString(CultureInfo.InvariantCulture), value, op);
        if (found.Count == 0)
            return "no such clause: " + string.Join(' ', Tree.Select(clause => clause.GetProperty("locator").GetString()));
        if (key is "leads" or "supports")
        {
            var names = found.SelectMany(clause => clause.GetProperty("assignments").EnumerateArray()).SelectMany(assignment => assignment.GetProperty(key).EnumerateArray())
                .Select(unit => unit.GetProperty("name").GetString()!).ToList();
            return op == "=" ? names.ToHashSet().SetEquals(value.Split(',')) ? null : string.Join(',', names) : In(names, value, op);
        }

        var got = key switch
        {
            "text" => string.Join(' ', found.Select(clause => string.Join(' ', clause.GetProperty("text").GetString()!.Split('\n')).Trim())),
            "form" => string.Join(',', found.SelectMany(clause => clause.GetProperty("assignments").EnumerateArray()).Select(assignment => assignment.GetProperty("form").GetString()!).Distinct().Order(StringComparer.Ordinal)) is { Length: > 0 } forms ? forms : "none",
            _ => string.Join(',', found.Select(clause => clause.GetProperty(key).GetString() ?? string.Empty).Distinct().Order(StringComparer.Ordinal)),
        };
        return Equal(got, value, op);
    }

    private string? Run(string rest)
    {
        var at = rest.LastIndexOf(" => exit ", StringComparison.Ordinal);
        var words = Words(rest[..at]).Select(word => word.Replace("{plan}", _plan ?? string.Empty, StringComparison.Ordinal).Replace("{tmp}", _folder, StringComparison.Ordinal)).ToList();
        var target = words.Find(word => word.StartsWith('>'))?[1..];
        _last = Call([.. words.Where(word => !word.StartsWith('>'))], target);
        _environment.Clear();
        _limit = 120;
        return rest[(at + " => exit ".Length)..].Split('|').Contains(_last.Code) ? null : $"exit {_last.Code} {_last.Error}";
    }

    private static string? Output(string text, string rest)
    {
        var (op, value) = Cut(rest);
        return (op == "is" ? Is(value, text, null) : text.Contains(value, StringComparison.Ordinal) == (op == "has")) ? null : text;
    }

    private string? OfFile(string rest)
    {
        var words = rest.Split((char[]?)null, 3, StringSplitOptions.RemoveEmptyEntries);
        var path = Path.Combine(_folder, words[0]);
        if (words[1] is "exists" or "absent")
            return Path.Exists(path) == (words[1] == "exists") ? null : string.Join(' ', Directory.GetFileSystemEntries(_folder));
        if (!File.Exists(path))
            return "no such file";
        var text = Content(path);
        return (words[1] == "is" ? Is(words[2], text, path) : text.Contains(words[2], StringComparison.Ordinal) == (words[1] == "has")) ? null : text;
    }

    // In this process, unless the environment is to differ. The time limit is that of a machine which does nothing else, so it is held against the time of the processors, which a busy machine makes longer too, but not by much: it is doubled twice.
    private Result Call(IReadOnlyList<string> args, string? redirected = null)
    {
        if (_environment.Count > 0)
            return CallProcess(args);
        var start = Environment.CpuUsage.TotalTime;
        using var output = redirected is null ? (Stream)new MemoryStream() : new FileStream(Path.Combine(_folder, redirected), File.Exists(redirected) ? FileMode.Open : FileMode.Create, FileAccess.Write, FileShare.ReadWrite, 1);
        using var error = new StringWriter { NewLine = "\n" };
        var before = Environment.CurrentDirectory;
        try
        {
            Environment.CurrentDirectory = _folder;
            var code = AtdiffCommandLine.Run(args, new CliHost { Output = output, Error = error, Culture = CultureInfo.GetCultureInfo("en-US") }, CancellationToken.None);
            return new((Environment.CpuUsage.TotalTime - start).TotalSeconds > 4 * _limit ? $"more than {_limit} s" : code.ToString(CultureInfo.InvariantCulture), (output as MemoryStream)?.ToArray() ?? [], error.ToString());
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }

    private Result CallProcess(IReadOnlyList<string> args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "atdiff.dll"), .. args])
        {
            WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true, StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in _environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return new(process.ExitCode.ToString(CultureInfo.InvariantCulture), output.ToArray(), error.Result);
    }

    private string? First(string pattern) => Directory.GetFiles(_folder, pattern).Order(StringComparer.Ordinal).FirstOrDefault();

    private static string? Equal(string got, string value, string op) => (op switch
    {
        "=" => got == value,
        "!=" => got != value,
        "has" => got.Contains(value, StringComparison.Ordinal),
        _ => !got.Contains(value, StringComparison.Ordinal),
    }) ? null : got.Length == 0 ? "nothing" : got;

    private static string? In(List<string> got, string value, string op) => got.Contains(value) == (op == "has") ? null : got.Count == 0 ? "nothing" : string.Join(',', got);

    private static (string Key, string Value) Cut(string line) =>
        line.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries) is [var key, var rest] ? (key, rest) : (line, string.Empty);

    // Words as a shell splits them: blanks outside of quotation marks.
    private static IEnumerable<string> Words(string line) => Word().Matches(line).Select(match => match.Value.Replace("'", string.Empty, StringComparison.Ordinal).Replace("\"", string.Empty, StringComparison.Ordinal));

    private static JsonElement? Json(string text)
    {
        try
        {
            return JsonDocument.Parse(text).RootElement;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool Is(string kind, string text, string? path)
    {
        try
        {
            if (kind == "json")
                return Json(text) is not null;
            if (kind == "xml")
                return XDocument.Parse(text).Root is not null;
            using var zip = ZipFile.OpenRead(path!);
            foreach (var entry in zip.Entries.Where(entry => entry.Name.EndsWith(".xml", StringComparison.Ordinal) || entry.Name.EndsWith(".rels", StringComparison.Ordinal)))
                using (var stream = entry.Open())
                    XDocument.Load(stream);
            return zip.GetEntry("xl/workbook.xml") is not null;
        }
        catch (Exception reason) when (reason is System.Xml.XmlException or InvalidDataException)
        {
            return false;
        }
    }

    private static string Content(string path)
    {
        if (Path.GetExtension(path) != ".xlsx")
            return File.ReadAllText(path);
        using var zip = ZipFile.OpenRead(path);
        return string.Concat(zip.Entries.Where(entry => entry.Name.EndsWith(".xml", StringComparison.Ordinal)).Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }

    [GeneratedRegex(@"a defect of the tool|Unhandled exception|^\s+at \S+\(", RegexOptions.Multiline)]
    private static partial Regex Stack();

    [GeneratedRegex("^(.+?) (=|!=|has|lacks) (.*)$")]
    private static partial Regex Comparison();

    [GeneratedRegex("""(?:'[^']*'|"[^"]*"|[^\s'"])+""")]
    private static partial Regex Word();
}
