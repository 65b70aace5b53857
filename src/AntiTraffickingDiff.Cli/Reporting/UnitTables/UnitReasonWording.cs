namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Says why a name means what it means, in a reader's language.</summary>
internal static class UnitReasonWording
{
    /// <summary>A reason in words.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="messages">The language.</param>
    /// <returns>The reason, with … where a pattern has a place or other words.</returns>
    public static string Of(UnitReason reason, MessageCatalog messages)
    {
        var found = reason.Ground switch
        {
            UnitReasonGround.NoName => messages["why-empty"],
            UnitReasonGround.Unknown => messages["why-unknown"] + reason.Text,
            UnitReasonGround.Name => Found("why-name"),
            UnitReasonGround.Stem => Found("why-stem"),
            _ => Found("why-stems"),
        };
        return string.Concat(
            reason.Part.Length > 0 ? reason.Part + messages["why-part"] : string.Empty,
            reason.IsOffice ? messages["why-office"] : string.Empty,
            found,
            reason.Suffix.Length > 0 ? messages["why-suffix"] + reason.Suffix : string.Empty,
            reason.IsBareStem ? messages["why-alone"] : string.Empty,
            reason.IsDependent ? messages["why-belongs"] : string.Empty,
            reason.InBrackets is { } inner ? messages["why-brackets"] + Of(inner, messages) : string.Empty);

        string Found(string key) => $"{messages[key]}{Open(reason.Text)} ({string.Join(", ", reason.Functions)})";
    }

    private static string Open(string text) =>
        text.Replace("{p}", "…", StringComparison.Ordinal).Replace("{w}", "…", StringComparison.Ordinal);
}
