using System.Text.RegularExpressions;
using Ocop.Etl.Text;
using Ocop.Etl.Workbooks.Cells;
using Ocop.Etl.Workbooks.Layout;

namespace Ocop.Etl.Workbooks.Figures;

/// <summary>What a column of a table of figures holds: what its header says, where the cells below do not contradict it.</summary>
internal static partial class ColumnRoles
{
    [GeneratedRegex(
        @"^(?:(?:ten |cac |noi dung |danh muc )*(?:chi tieu|noi dung|tieu chi|hang muc|dien giai|danh muc|chi tiet|ma chi tieu)(?: chu yeu| chinh| ocop| thuc hien| bao cao)?|indicator|indicator code|indicator name|metric)$",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex LabelHeader();

    [GeneratedRegex(
        @"^(?:dvt|don vi tinh|don vi|unit|dv tinh)$",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex UnitHeader();

    [GeneratedRegex(
        @"^(?:kind|loai|loai so lieu|loai gia tri|type|thuc hien/ke hoach|ke hoach/thuc hien|kh/th|th/kh|thuc hien hay ke hoach|actual/target|tinh chat)$",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex KindHeader();

    [GeneratedRegex(
        @"^(?:value|gia tri|so lieu|so luong|figure|con so|ket qua|so|sl|amount|tri so)$",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex ValueHeader();

    [GeneratedRegex(
        @"^(?:as of|asof|as of date|date|ngay|thoi diem|nam|year|ky|ky bao cao|thoi gian|ngay so lieu|thoi diem so lieu|tinh den|period|thoi diem tinh)$",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex DateHeader();

    /// <summary>The field a column holds besides its figures: the indicator, unit, kind, place or a field of every table; null: none.</summary>
    public static string? Of(HeaderPath path, ColumnSample sample)
    {
        foreach (var reading in HeaderText.Readings(path.Leaf))
        {
            if (LabelHeader().IsMatch(reading) && sample.IsWords(path.Column))
                return Fields.Indicator;
            if (
                UnitHeader().IsMatch(reading)
                && (reading != "don vi" || IsUnits(path.Column, sample))
                && sample.IsWords(path.Column)
            )
                return Fields.Unit;
            if (
                KindHeader().IsMatch(reading)
                && (sample.IsEmpty || sample.Share(path.Column, c => KindWords.Find(c.Display) is not null) >= 0.5)
            )
                return Fields.Kind;
            if (PlaceHeaders.FieldOf(reading) is { } place)
            {
                if (place == Fields.ProvinceCode || (path.Levels.Count == 1 || sample.IsWords(path.Column)))
                    return sample.IsWords(path.Column) || place is Fields.ProvinceCode ? place : null;
            }
            if (HeaderLexicon.SharedField(reading) is { } shared)
                return shared;
            if (
                reading is "ma" or "code"
                && sample.Share(path.Column, c => c.Display.Length <= 2 && CellNumber.TryCount(c, out _)) >= 0.5
            )
                return Fields.ProvinceCode;
        }
        return null;
    }

    // "Đơn vị" above "Sản phẩm", "Chủ thể", "%" is a unit of measure, not a place.
    private static bool IsUnits(int column, ColumnSample sample) =>
        sample.Share(
            column,
            c =>
                VietnameseText.Fold(c.Display)
                    is "san pham"
                        or "sp"
                        or "chu the"
                        or "diem"
                        or "%"
                        or "nguoi"
                        or "trieu dong"
                        or "ty dong"
                        or "cua hang"
                        or "xa"
                        or "mo hinh"
                        or "lop"
        ) >= 0.5;

    /// <summary>The field of a column of figures in a table with its indicators in a column.</summary>
    /// <param name="hasValue">A column of plain values stands to the left.</param>
    public static (string? Field, bool Excluded) ValueField(
        HeaderPath path,
        ColumnSample sample,
        int? year,
        bool hasValue
    )
    {
        var normal = HeaderText.Normal(path.Leaf);
        if (DateHeader().IsMatch(normal) && IsDates(path.Column, sample))
            return (Fields.AsOf, false);
        var measure = FigureColumns.Read(path, Topic.None, year, out var excluded);
        if (excluded)
            return (null, true);
        if (measure is { Indicator: null } timed && IsNumbers(path.Column, sample))
            return (timed.Field, false);
        if (ValueHeader().IsMatch(normal) && IsNumbers(path.Column, sample) && !hasValue)
            return (
                new Measure(null, KindWords.Find(path.Joined), FigureColumns.DateOf(path.Joined, year)).Field,
                false
            );
        return (null, false);
    }

    private static bool IsDates(int column, ColumnSample sample) =>
        sample.Count(column) == 0 || sample.Share(column, c => CellDate.Read(c, false) is { Value: not null }) >= 0.5;

    /// <summary>Numbers, pairs and dashes, with a few words among them at most.</summary>
    public static bool IsNumbers(int column, ColumnSample sample) =>
        sample.Count(column) == 0
        || sample.Share(column, c => !c.IsText || c.Text!.Any(char.IsAsciiDigit) || CellText.IsErrorText(c.Text!))
            >= 0.5;

    public static bool IsPlace(string field) =>
        field is Fields.Province or Fields.ProvinceCode or Fields.District or Fields.Commune or Fields.Place;
}
