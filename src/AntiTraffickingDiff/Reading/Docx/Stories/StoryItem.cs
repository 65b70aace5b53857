namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>A paragraph or table of a story.</summary>
internal abstract class StoryItem
{
}
