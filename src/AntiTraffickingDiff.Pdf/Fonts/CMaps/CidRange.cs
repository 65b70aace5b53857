namespace AntiTraffickingDiff.Pdf.Fonts.CMaps;

/// <summary>Codes in a row that stand for CIDs in a row.</summary>
/// <param name="Low">The first code.</param>
/// <param name="High">The last code.</param>
/// <param name="Cid">The CID of the first code.</param>
internal readonly record struct CidRange(uint Low, uint High, int Cid);
