using System.Drawing;
using OfficeOpenXml;
using OfficeOpenXml.Style;

namespace Ocop.Etl.Export;

/// <summary>The looks of the summary: explicit cell styles, since not every program draws Excel's table styles.</summary>
internal static class SummaryStyle
{
    public const string Font = "Times New Roman";

    public static readonly Color Brand = Color.FromArgb(0x1B, 0x5E, 0x3F);
    public static readonly Color Line = Color.FromArgb(0xBF, 0xC9, 0xC2);
    private static readonly Color Hatch = Color.FromArgb(0xD9, 0xDF, 0xDB);
    public static readonly Color Muted = Color.FromArgb(0x55, 0x5F, 0x59);
    public static readonly Color Link = Color.FromArgb(0x0B, 0x5C, 0xAD);

    // Told apart in grey print too: each step is darker than the one before.
    public static readonly Color Star3 = Color.FromArgb(0xA9, 0xCF, 0xB4);
    public static readonly Color Star4 = Color.FromArgb(0x4B, 0x9B, 0x6B);
    public static readonly Color Star5 = Color.FromArgb(0xB4, 0x53, 0x09);
    private static readonly Color Potential = Color.FromArgb(0xE3, 0xA0, 0x4F);
    public static readonly Color Target = Color.FromArgb(0xC9, 0xCE, 0xCB);

    private static readonly Color Good = Color.FromArgb(0xDC, 0xF1, 0xE2);
    private static readonly Color Warning = Color.FromArgb(0xFD, 0xF0, 0xCD);
    private static readonly Color Bad = Color.FromArgb(0xFB, 0xDD, 0xD9);

    public static Color Rank(string name) =>
        name switch
        {
            "3 sao" => Star3,
            "4 sao" => Star4,
            "5 sao" => Star5,
            _ => Potential,
        };

    public static void Header(ExcelRangeBase cells)
    {
        Fill(cells, Brand);
        cells.Style.Font.Color.SetColor(Color.White);
        cells.Style.Font.Bold = true;
        cells.Style.WrapText = true;
        cells.Style.HorizontalAlignment = ExcelHorizontalAlignment.Center;
        cells.Style.VerticalAlignment = ExcelVerticalAlignment.Center;
    }

    public static void Body(ExcelRangeBase cells)
    {
        var border = cells.Style.Border;
        border.Top.Style = border.Bottom.Style = border.Left.Style = border.Right.Style = ExcelBorderStyle.Thin;
        border.Top.Color.SetColor(Line);
        border.Bottom.Color.SetColor(Line);
        border.Left.Color.SetColor(Line);
        border.Right.Color.SetColor(Line);
        cells.Style.VerticalAlignment = ExcelVerticalAlignment.Center;
    }

    /// <summary>Unknown is not zero: hatched, like a province without figures on the map.</summary>
    public static void Unknown(ExcelRangeBase cell)
    {
        cell.Style.Fill.PatternType = ExcelFillStyle.LightUp;
        cell.Style.Fill.BackgroundColor.SetColor(Color.White);
        cell.Style.Fill.PatternColor.SetColor(Hatch);
    }

    public static void AsLink(ExcelRangeBase cell)
    {
        cell.Style.Font.Color.SetColor(Link);
        cell.Style.Font.UnderLine = true;
    }

    public static void Tone(ExcelRangeBase cell, SummaryTone tone)
    {
        if (tone == SummaryTone.Neutral)
            return;
        Fill(
            cell,
            tone switch
            {
                SummaryTone.Good => Good,
                SummaryTone.Warning => Warning,
                _ => Bad,
            }
        );
    }

    private static void Fill(ExcelRangeBase cells, Color color)
    {
        cells.Style.Fill.PatternType = ExcelFillStyle.Solid;
        cells.Style.Fill.BackgroundColor.SetColor(color);
    }
}
