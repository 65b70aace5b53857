namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>A piece of a paragraph that is a block of its own.</summary>
/// <param name="Text">Its text, without a line feed.</param>
/// <param name="IsJoined">Whether printed lines were joined in it.</param>
internal readonly record struct TextPiece(string Text, bool IsJoined);
