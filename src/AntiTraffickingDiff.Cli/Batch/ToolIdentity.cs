using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace AntiTraffickingDiff.Cli.Batch;

/// <summary>Tells builds of the tool apart, so that a kept result is used only by the build that made it.</summary>
internal static class ToolIdentity
{
    /// <summary>
    /// The version, the ids that the compiler gives each build of the libraries (the same for the same sources), the
    /// runtime's version (its Unicode tables), and a hash of all embedded tables and baselines.
    /// </summary>
    public static string Value { get; } = string.Join('\n', Parts());

    private static IEnumerable<string> Parts()
    {
        var library = typeof(ComparisonPipeline).Assembly;
        yield return library.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? string.Empty;
        yield return library.ManifestModule.ModuleVersionId.ToString();
        yield return typeof(ToolIdentity).Assembly.ManifestModule.ModuleVersionId.ToString();
        yield return typeof(UglyToad.PdfPig.PdfDocument).Assembly.ManifestModule.ModuleVersionId.ToString();
        yield return Environment.Version.ToString();
        yield return DataHash(library);
    }

    private static string DataHash(Assembly library)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in library.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            using var stream = library.GetManifestResourceStream(name)!;
            hash.AppendData(SHA256.HashData(stream));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
