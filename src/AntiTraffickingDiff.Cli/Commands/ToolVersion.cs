using System.Reflection;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>The tool's version.</summary>
internal static class ToolVersion
{
    /// <summary>The version without the commit that the SDK may put after it.</summary>
    public static string Current { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
