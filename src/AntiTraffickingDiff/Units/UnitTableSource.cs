using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Units;

/// <summary>The text of a table of units.</summary>
/// <param name="Name">The name it is reported under.</param>
/// <param name="Text">Tab-separated rows after a header row; columns as in the built-in table.</param>
public sealed record UnitTableSource(string Name, string Text)
{
    /// <summary>Reads a table from a file.</summary>
    /// <param name="path">The file's path.</param>
    /// <returns>Its text.</returns>
    /// <exception cref="UnusableInputException">The file cannot be opened.</exception>
    public static UnitTableSource FromFile(string path)
    {
        try
        {
            return new UnitTableSource(path, SideFile.Text(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableInputException(new Problem(UnitProblems.CannotOpenTable, path, error.Message), error);
        }
    }
}
