namespace AntiTraffickingDiff.Text;

/// <summary>What documents are called: the one list of it, <c>document-kinds.tsv</c>, says for what each word is used.</summary>
internal static class DocumentKinds
{
    private static readonly (string Word, string[] Uses)[] Rows = [.. EmbeddedText.Rows("document-kinds.tsv").Select(row => (row[0], row[1].Split(' ')))];

    /// <summary>What titles of documents end with: 方案, 通知.</summary>
    public static readonly WordList Titles = Of("title");

    /// <summary>What titles of plans end with: 方案, 细则; a notice around a plan does not.</summary>
    public static readonly WordList Plans = Of("plan");

    /// <summary>What a title that was broken into two lines ends with: 名单 and 报告 too, which are no titles of documents around a plan.</summary>
    public static readonly WordList Lines = Of("line");

    private static WordList Of(string use) => new(Rows.Where(row => row.Uses.Contains(use)).Select(row => row.Word));
}
