using AntiTraffickingDiff.Cli.Reporting;

namespace AntiTraffickingDiff.Tests.Reporting.Coverage;

/// <summary>Column names are an interface: others' scripts read them. Columns may be added at the end only.</summary>
public class CoverageColumnsTests
{
    private static readonly string[] All =
    [
        .. Names(CoverageColumns.Coverage), .. Names(CoverageColumns.Summary), .. Names(CoverageColumns.Added),
        .. Names(CoverageColumns.Problems), .. Names(CoverageColumns.Matrix),
    ];

    public static TheoryData<string> AllNames => [.. All.Distinct()];

    [Fact]
    public void Columns_of_coverage_are_stable() => Assert.Equal(
        "plan plan_title level region baseline measure measure_locator measure_title status coverage duties duties_present duties_partial "
        + "leads_baseline leads lead_names supports_baseline supports support_names role_form unit_changes reassigned units_certain "
        + "relation clauses evidence confidence decided nature",
        string.Join(' ', Names(CoverageColumns.Coverage)));

    [Fact]
    public void Columns_of_summary_are_stable() => Assert.Equal(
        "plan plan_title level region baseline coverage measures covered partial missing reassigned reassigned_unknown added_measures "
        + "added_duties confidence warnings nature document_number date publisher",
        string.Join(' ', Names(CoverageColumns.Summary)));

    [Fact]
    public void Columns_of_added_problems_and_matrix_are_stable()
    {
        Assert.Equal("plan region kind locator text leads supports line page", string.Join(' ', Names(CoverageColumns.Added)));
        Assert.Equal("plan severity code message line page", string.Join(' ', Names(CoverageColumns.Problems)));
        Assert.Equal("measure measure_locator measure_title", string.Join(' ', Names(CoverageColumns.Matrix)));
    }

    [Theory]
    [MemberData(nameof(AllNames))]
    public void A_column_has_a_Chinese_heading_and_stands_in_the_README(string name)
    {
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", CoverageHeadings.Of(name, ReportLanguage.Chinese));
        Assert.Contains($"`{name}`", File.ReadAllText(Path.Combine(Root(), "README.md")), StringComparison.Ordinal);
        Assert.Contains($"| `{name}` | {CoverageHeadings.Of(name, ReportLanguage.Chinese)} |", File.ReadAllText(Path.Combine(Root(), "README.zh-CN.md")), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names<T>(CoverageTable<T> table) => table.Columns.Select(column => column.Name);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "AntiTraffickingDiff.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
