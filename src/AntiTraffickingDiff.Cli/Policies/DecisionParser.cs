using System.Globalization;
using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>Makes decisions of rows.</summary>
internal static class DecisionParser
{
    private static readonly Dictionary<string, DecisionKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["confirm"] = DecisionKind.Confirm, ["reject"] = DecisionKind.Reject,
        ["redirect"] = DecisionKind.Redirect, ["status"] = DecisionKind.Status,
    };

    // A measure's status is that of all its duties: covered present, missing absent.
    private static readonly Dictionary<string, DutyStatus> Statuses = new(StringComparer.OrdinalIgnoreCase)
    {
        ["present"] = DutyStatus.Present, ["covered"] = DutyStatus.Present, ["partial"] = DutyStatus.Partial,
        ["absent"] = DutyStatus.Absent, ["missing"] = DutyStatus.Absent,
    };

    /// <summary>Makes one decision.</summary>
    /// <param name="file">The file.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="row">The row.</param>
    /// <returns>The decision.</returns>
    public static Decision Parse(string file, int line, DecisionRow row)
    {
        if (row["measure"].Length == 0)
            throw DecisionReader.Bad(file, line, "there is no measure", "没有措施编号");
        var kind = Kinds.TryGetValue(row["decision"], out var known)
            ? known
            : throw DecisionReader.Bad(
                file, line, $"'{row["decision"]}' is no decision; use confirm, reject, redirect or status",
                $"“{row["decision"]}”不是判定；可用 confirm、reject、redirect、status");
        if (kind == DecisionKind.Redirect && row["locator"].Length == 0)
            throw DecisionReader.Bad(file, line, "redirect needs a locator", "redirect 须写明 locator（条目）");
        return new Decision(
            file, line, row["plan"], row["measure"], Duty(file, line, row["duty"]), kind, row["locator"],
            Status(file, line, row["status"], kind), row["fingerprint"], row["coder"], row["note"]);
    }

    private static int? Duty(string file, int line, string cell)
    {
        if (cell.Length == 0)
            return null;
        return int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw DecisionReader.Bad(file, line, $"'{cell}' is no duty's number", $"“{cell}”不是任务序号");
    }

    private static DutyStatus? Status(string file, int line, string cell, DecisionKind kind)
    {
        if (cell.Length > 0 && !Statuses.ContainsKey(cell))
            throw DecisionReader.Bad(
                file, line, $"'{cell}' is no status; use present, partial or absent (of a measure: covered, partial, missing)",
                $"“{cell}”不是状态；可用 present、partial、absent（措施：covered、partial、missing）");
        return kind switch
        {
            DecisionKind.Confirm => null,
            DecisionKind.Reject => DutyStatus.Absent,
            DecisionKind.Redirect => cell.Length > 0 ? Statuses[cell] : DutyStatus.Present,
            _ => cell.Length > 0 ? Statuses[cell] : throw DecisionReader.Bad(file, line, "status needs a status", "status 须写明状态"),
        };
    }
}
