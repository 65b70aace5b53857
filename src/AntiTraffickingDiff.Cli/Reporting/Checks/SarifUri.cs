namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Paths as SARIF's URI references (3.4.3; RFC 3986).</summary>
internal static class SarifUri
{
    /// <summary>Makes a URI reference.</summary>
    /// <param name="path">A path with / between its parts.</param>
    /// <returns>A relative reference; a file URI for a rooted path.</returns>
    public static string Of(string path)
    {
        var escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        if (path.StartsWith('/'))
            return "file://" + escaped;
        return Path.IsPathRooted(path) ? "file:///" + path[..2] + escaped[escaped.IndexOf('/', StringComparison.Ordinal)..] : escaped;
    }
}
