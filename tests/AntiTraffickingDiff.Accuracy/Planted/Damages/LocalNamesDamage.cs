using AntiTraffickingDiff.Accuracy.Planted.Edits;
using AntiTraffickingDiff.Accuracy.Planted.Models;

namespace AntiTraffickingDiff.Accuracy.Planted.Damages;

/// <summary>
/// All units by their names at another level, and a title of an invented place there: 公安厅 becomes 区公安分局. Never a
/// change of responsibility. Merged bureaus and names that the table does not know only change their first character.
/// </summary>
/// <param name="level">The level.</param>
/// <param name="place">The invented place.</param>
internal sealed class LocalNamesDamage(string level, string place) : Damage($"units of a {level}")
{
    /// <inheritdoc/>
    protected override PlanModel Reshape(PlanModel plan, Random random) =>
        plan.Map(node => [node with { Assignment = node.Assignment is { } assignment ? Local(assignment) : null }])
            with { Opening = [$"{place}反对拐卖人口工作实施方案（2022—2030年）"] };

    private ModelAssignment Local(ModelAssignment assignment) => assignment with
    {
        Leads = [.. assignment.Leads.Select(Local).Distinct()],
        Supports = [.. assignment.Supports.Select(Local).Distinct()],
    };

    private string Local(string unit) => UnitForms.Functions(unit) switch
    {
        [var function] => UnitForms.Name(function, level),
        _ when unit[0] is '省' or '市' or '区' or '县' => place[^1] + unit[1..],
        _ => unit,
    };
}
