using System.Globalization;
using Ocop.Etl.Model;

namespace Ocop.Etl.Export;

/// <summary>
/// Number formats that say what a figure is while the cell keeps the bare number: "hơn 900" is the number 900.
/// <c>[$-42A]</c> is Vietnamese (Vietnam): separators and dates as they are written there.
/// </summary>
public static class FigureFormat
{
    private const string Vietnamese = "[$-42A]";
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("vi-VN");

    public const string Count = Vietnamese + "#,##0";
    public const string OneDecimal = Vietnamese + "#,##0.0";
    public const string Percent = Vietnamese + "0.0%";
    public const string Difference = Vietnamese + "+#,##0.##;-#,##0.##;0";
    public const string Day = Vietnamese + "dd/mm/yyyy";
    private const string Month = Vietnamese + "mm/yyyy";
    private const string Year = Vietnamese + "yyyy";

    /// <summary>For a cell holding <see cref="CellValue"/>.</summary>
    public static string Of(SummaryFigure figure, bool isShare)
    {
        var prefix = figure.Comparator switch
        {
            Comparator.More => "\"hơn \"",
            Comparator.AtLeast => "\"ít nhất \"",
            Comparator.About => "\"khoảng \"",
            Comparator.Less => "\"dưới \"",
            _ => "",
        };
        var number =
            isShare ? "0.0%"
            : figure.Value is { } v && v != Math.Floor(v) ? "#,##0.##"
            : "#,##0";
        var upper =
            figure.Comparator == Comparator.Range && figure.ValueMax is { } max
                ? $"\" - {max.ToString(isShare ? "0.#'%'" : "#,0.##", Culture)}\""
                : "";
        return Vietnamese + prefix + number + upper + (figure.Derived ? "\"*\"" : "");
    }

    /// <summary>Excel keeps 67.3 % as 0.673.</summary>
    public static double? CellValue(SummaryFigure figure, bool isShare) => isShare ? figure.Value / 100 : figure.Value;

    /// <summary>A real date: the last day it can mean, shown no more exactly than it is known.</summary>
    public static (DateTime Value, string Format) Date(PartialDate date) =>
        (
            date.Last.ToDateTime(TimeOnly.MinValue),
            date.Precision switch
            {
                DatePrecision.Day => Day,
                DatePrecision.Month => Month,
                _ => Year,
            }
        );
}
