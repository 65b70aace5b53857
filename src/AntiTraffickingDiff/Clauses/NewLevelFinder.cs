namespace AntiTraffickingDiff.Clauses;

/// <summary>Finds the open level under which a number belongs that goes on with none of them.</summary>
/// <param name="stack">The open levels; those that end before the number are closed.</param>
/// <param name="runs">What numbers of each family stood under before.</param>
/// <param name="next">The numbers still to come.</param>
internal sealed class NewLevelFinder(LevelStack stack, ClosedRuns runs, NextNumbers next)
{
    /// <summary>Closes the levels that end before a number, so that it belongs under the innermost one left.</summary>
    /// <param name="index">The index of the number's piece.</param>
    /// <param name="number">The number.</param>
    public void Prepare(int index, NumberToken number)
    {
        while (stack.Count > 1 && stack.Top.Number is { } top && EndsBefore(index, number, top))
            stack.CloseBelow(stack.Count - 2);
    }

    // Where the sequence shows nothing, the usual order of families decides.
    private bool EndsBefore(int index, NumberToken number, NumberToken top)
    {
        var parent = runs.ParentOf(number);
        if (parent == top.Family)
            return false;
        if (top.Family == NumberFamily.Dash)
            return number.Family is not (NumberFamily.Circled or NumberFamily.Latin);
        if (IsStatuteOrder(top.Family, number.Family))
            return false;
        if (number.Value == 1 && NextBesideTop(index, number, top) is { } coming)
        {
            if (Frame.Follows(top, coming))
                return false;
            if (coming.Value == 1)
                return true;
        }
        if (parent is { } family && stack.Find(frame => frame.Number?.Family == family) > 0)
            return true;
        return number.Family < top.Family;
    }

    // 编, 章, 节, 条, 款 have a fixed order: an article after 第一节 is in that section, wherever the article before it was.
    private static bool IsStatuteOrder(NumberFamily above, NumberFamily below) =>
        above < below && below <= NumberFamily.ArticleParagraph;

    // The next number of the top level's family, unless a higher level goes on or starts before it.
    private NumberToken? NextBesideTop(int index, NumberToken number, NumberToken top)
    {
        if (next.After(top.Family, index) is not { } coming)
            return null;
        for (var family = NumberFamily.Part; family < top.Family && family < number.Family; family++)
            if (IsBefore(family, index, coming.Piece))
                return null;
        for (var depth = 1; depth < stack.Count - 1; depth++)
            if (stack[depth].Number is { } above && IsBefore(above.Family, index, coming.Piece))
                return null;
        return coming.Number;
    }

    private bool IsBefore(NumberFamily family, int index, int piece) => next.After(family, index) is { } found && found.Piece < piece;
}
