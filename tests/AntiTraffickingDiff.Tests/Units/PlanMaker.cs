using System.Text;
using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Normalizing;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Tests.Units;

internal static class PlanMaker
{
    private static readonly DocumentLoader Loader = new([new TextDocumentReader()]);

    public static ClauseTree Parse(params string[] lines) =>
        Tree(Loader.Load(new SourceFile("plan.txt", Encoding.UTF8.GetBytes(string.Join('\n', lines))), ReadingOptions.Default));

    public static ClauseTree Load(string path) => Tree(Loader.Load(path, ReadingOptions.Default));

    public static Clause Clause(this ClauseTree tree, string locator) => tree.Clauses.Single(clause => clause.Locator == locator);

    private static ClauseTree Tree(AntiTraffickingDiff.Model.Document document) =>
        ClauseTreeParser.Parse(TextNormalizer.Normalize(document));
}
