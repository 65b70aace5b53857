using System.IO.Compression;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Names a ZIP file that is no Word document.</summary>
internal static class PackageKind
{
    /// <summary>Describes a package by the entries it has.</summary>
    /// <param name="archive">The package.</param>
    /// <returns>A few words in both languages.</returns>
    public static string Describe(ZipArchive archive)
    {
        var names = archive.Entries.Select(entry => entry.FullName.Replace('\\', '/').ToUpperInvariant()).ToHashSet();
        return names switch
        {
            _ when names.Contains("XL/WORKBOOK.XML") => "an Excel workbook (Excel 工作簿)",
            _ when names.Contains("PPT/PRESENTATION.XML") => "a PowerPoint presentation (PowerPoint 演示文稿)",
            _ when names.Contains("OFD.XML") => "an OFD document (OFD 版式文档)",
            _ when names.Contains("CONTENT.XML") => "an OpenDocument file (OpenDocument 文件)",
            _ => "an unknown kind of ZIP file (未知类型的 ZIP 文件)",
        };
    }
}
