using System.Text;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes the table of plans that could not be read as CSV.</summary>
public static class ProblemsCsvWriter
{
    /// <summary>Writes the table; only its header if every plan could be read.</summary>
    /// <param name="plans">The plans that could not be read, in order.</param>
    /// <param name="language">The language of messages.</param>
    /// <param name="output">Where to; stays open.</param>
    public static void Write(IEnumerable<CoveragePlan> plans, ReportLanguage language, Stream output)
    {
        var cells = new CsvCells();
        CoverageCsvWriter.WriteTexts(CoverageColumns.Problems.Columns.Select(column => column.Name), cells);
        foreach (var plan in plans)
            foreach (var problem in plan.Errors)
                CoverageCsvWriter.Write(CoverageColumns.Problems, new ProblemItem(plan.Path, problem, language), cells);
        output.Write(Encoding.UTF8.Preamble);
        output.Write(cells.TakeBytes());
    }
}
