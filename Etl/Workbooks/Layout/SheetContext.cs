using System.Text.RegularExpressions;
using Ocop.Etl.Model;
using Ocop.Etl.Text;
using Ocop.Etl.Workbooks.Cells;
using Ocop.Etl.Workbooks.Places;

namespace Ocop.Etl.Workbooks.Layout;

/// <summary>One text above or below a table, with its address.</summary>
public readonly record struct ContextLine(string Text, string Cell);

/// <summary>
/// What is said around a table: in the lines above its header, in the place-and-date line below it, in the names of
/// sheet and file. Every answer is the first that speaks, in that order.
/// </summary>
public sealed partial class SheetContext
{
    private const int LongestFooter = 60;

    private SheetContext(IReadOnlyList<ContextLine> above, string sheet)
    {
        Above = above;
        Sheet = sheet;
    }

    public IReadOnlyList<ContextLine> Above { get; }

    public string Sheet { get; }

    public ProvinceMention? Province { get; private set; }

    public string? District { get; private set; }

    public string? Commune { get; private set; }

    /// <summary>The date the sheet is of; null when nothing says.</summary>
    public PartialDate? Date { get; private set; }

    /// <summary>A year named above the table, for dates that leave it out.</summary>
    public int? Year { get; private set; }

    /// <summary>"Kèm theo Quyết định số 88/QĐ-UBND ngày 15/01/2021".</summary>
    public DecisionReading? Decision { get; private set; }

    /// <summary>The title says that these are proposals.</summary>
    public bool IsProposal { get; private set; }

    /// <summary>The title hands out targets instead of reporting results.</summary>
    public bool HandsOutTargets { get; private set; }

    public bool IsNational { get; private set; }

    // "Bến Tre, ngày 07 tháng 6 năm 2023"
    [GeneratedRegex(
        @"^(?<place>[\p{L} .\-–]{2,40}?)\s*,?\s*ngày\s*(?:\d{1,2}|\.+|…+)?\s*tháng\s*(?:\d{1,2}|\.+|…+)?\s*năm\s*\d{4}",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex PlaceAndDate();

    [GeneratedRegex(
        @"Quyết\s+định|(?<!\p{L})QĐ(?!\p{L})",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex DecisionWord();

    [GeneratedRegex(
        @"Kèm\s+theo|Ban\s+hành\s+kèm",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Attached();

    [GeneratedRegex(
        @"Căn\s+cứ|Bộ\s+tiêu\s+chí|QĐ-TTg",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex LegalBasis();

    [GeneratedRegex(
        @"(?<!theo |xét |của )(?:đề nghị|đề xuất|dự kiến|tiềm năng|đăng ký|đủ điều kiện|đủ điểm|chờ)(?!\p{L})",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex ProposalTitle();

    [GeneratedRegex(
        @"giao\s+(?:bổ sung\s+)?(?:chỉ tiêu|kế hoạch|nhiệm vụ)|phân (?:bổ|khai)\s+chỉ tiêu",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex HandOut();

    [GeneratedRegex(
        @"chỉ tiêu|kế hoạch|mục tiêu",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex TargetTitle();

    [GeneratedRegex(
        @"kết quả|thực hiện|tình hình|tiến độ|báo cáo|so với",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex ResultTitle();

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.None, matchTimeoutMilliseconds: RegexLimit.Milliseconds)]
    private static partial Regex Brackets();

    [GeneratedRegex(
        @"(?<!\p{L})(?:cả nước|toàn quốc)",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex National();

    // A unit of the second or third level in a title: "HUYỆN CẦU KÈ, TỈNH TRÀ VINH", "UBND xã Sơn Bình"
    [GeneratedRegex(
        @"(?<!\p{L})(?<!(?i:tác|mỗi|các|hợp|cấp|nông)\s)(?<kind>(?i:huyện|quận|thị\s+xã|thị\s+trấn|thành\s+phố|tp\.?|đặc\s+khu|phường|xã|tx\.?|tt\.|h\.|q\.))\s*:?\s*(?<=[\s.:])(?<name>"
            + NotAName
            + @"[\p{Lu}\d][\p{L}\d'’\-]*(?:\s+"
            + EndsName
            + @"[\p{Lu}\d][\p{L}\d'’\-]*){0,3})",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Unit();

    private const string NotAName =
        @"(?!(?i:hội|một|các|nông thôn|trên|đạt|thuộc|có|theo|và|năm \d|tỉnh|huyện|thị xã|thành phố|đến|đợt|giai đoạn)(?!\p{L}))";

    private const string EndsName =
        @"(?!(?i:tỉnh|huyện|thị xã|thành phố|năm \d|năm$|đến|đợt|giai đoạn|quý [IV\d]|tháng|theo|thuộc|trên|công nhận|đạt|tính|và|về|có|cho|là|gồm|còn|từ|lũy kế|kèm|ocop)(?!\p{L}))";

    public static SheetContext Read(SheetGrid grid, int top, string file, ProvinceNames provinces)
    {
        var above = grid.Rows.TakeWhile(r => r.Number < top).SelectMany(TextsOf).Where(l => l.Text.Length > 0).ToList();
        var context = new SheetContext(above, grid.Name);
        var below = PlaceAndDateBelow(grid, top);
        var fileName = Path.GetFileNameWithoutExtension(file);
        context.ReadPlaces(below, fileName, provinces);
        context.ReadDate(below, fileName);
        context.ReadDecision();
        context.ReadTitle();
        return context;
    }

    // "Huyện:" | "Tuần Giáo", "Tính đến ngày:" | 15/06/2024: a label and what it labels are one text.
    private static IEnumerable<ContextLine> TextsOf(GridRow row)
    {
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var cell = row.Cells[i];
            if (!cell.IsText || CellText.Clean(cell.Text) is not { } text)
                continue;
            var address = CellAddress.Of(row.Number, cell.Column);
            if (text.EndsWith(':') && i + 1 < row.Cells.Length && CellText.Clean(row.Cells[i + 1].Display) is { } value)
                text = $"{text} {value}";
            yield return new(text, address);
        }
    }

    private static ContextLine? PlaceAndDateBelow(SheetGrid grid, int top)
    {
        var seen = 0;
        for (var i = grid.Rows.Count - 1; i >= 0 && grid.Rows[i].Number > top && seen < LongestFooter; i--, seen++)
            foreach (var cell in grid.Rows[i].Cells)
                if (
                    cell.IsText
                    && cell.Text!.Length < 120
                    && CellText.Clean(cell.Text) is { } text
                    && PlaceAndDate().IsMatch(text)
                    && !text.StartsWith("ngày", StringComparison.OrdinalIgnoreCase)
                )
                    return new(text, CellAddress.Of(grid.Rows[i].Number, cell.Column));
        return null;
    }

    public static bool IsPlaceAndDate(string text) => PlaceAndDate().IsMatch(text);

    private void ReadPlaces(ContextLine? below, string fileName, ProvinceNames provinces)
    {
        foreach (var bare in new[] { false, true })
        foreach (var line in Above)
            Province ??= provinces.InText(line.Text, bare) is { } named ? named with { Where = line.Cell } : null;
        if (Province is null && below is { } footer)
        {
            var place = PlaceAndDate().Match(footer.Text).Groups["place"].Value;
            Province = provinces.InText(place) is { } signed ? signed with { Where = footer.Cell } : null;
        }
        Province ??= provinces.InText(Sheet) ?? provinces.InText(fileName);
        foreach (var line in Above)
        foreach (Match unit in Unit().Matches(line.Text))
        {
            var place = PlaceText.Of(unit.Value.Replace(":", "", StringComparison.Ordinal));
            if (place.Kind == PlaceKind.Commune)
                Commune ??= place.Name;
            else if (
                place.Kind == PlaceKind.District
                || (place.Kind == PlaceKind.City && !IsProvince(place, provinces))
            )
                District ??= place.Name;
        }
    }

    // "Thành phố Huế" is the province-level city unless the title speaks of Thừa Thiên Huế.
    private bool IsProvince(PlaceText place, ProvinceNames provinces) =>
        provinces.IsCentralCity(place.Bare)
        && !Above.Any(l => l.Text.Contains("Thừa Thiên", StringComparison.OrdinalIgnoreCase));

    private void ReadDate(ContextLine? below, string fileName)
    {
        var prepared = Above.Select(l => PeriodText.Prepare(l.Text)).ToList();
        var withoutDays = prepared.Select(PeriodText.WithoutDays).ToList();
        Year = withoutDays.Select(PeriodText.YearIn).FirstOrDefault(y => y is not null);
        Date =
            prepared.Select(l => PeriodText.BehindCue(l, Year)).FirstOrDefault(d => d is not null)
            ?? withoutDays.Select(l => PeriodText.Find(l, Year)).FirstOrDefault(d => d is not null)
            ?? prepared.Select(PeriodText.WholeDay).FirstOrDefault(d => d is not null)
            ?? (below is { } footer ? PeriodText.WholeDay(PeriodText.Prepare(footer.Text)) : null)
            ?? PeriodText.Find(PeriodText.Prepare(Sheet))
            ?? InFileName(fileName);
        Year ??= Date?.Year;
    }

    private static PartialDate? InFileName(string fileName)
    {
        var prepared = PeriodText.Prepare(fileName.Replace('_', ' '));
        return PeriodText.PackedDay(prepared)
            ?? PeriodText.WholeDay(prepared)
            ?? PeriodText.Find(prepared.Replace('-', ' '));
    }

    private void ReadDecision()
    {
        DecisionReading? any = null;
        foreach (var line in Above)
        {
            if (!DecisionWord().IsMatch(line.Text) || DecisionText.Find(line.Text) is not { } found)
                continue;
            if (Attached().IsMatch(line.Text))
            {
                Decision = found;
                return;
            }
            if (!LegalBasis().IsMatch(line.Text))
                any ??= found;
        }
        Decision = any;
    }

    private void ReadTitle()
    {
        foreach (var line in Above)
        {
            var title = Brackets().Replace(line.Text, " ");
            if (
                title.StartsWith("Theo ", StringComparison.OrdinalIgnoreCase)
                || title.StartsWith("Kèm", StringComparison.OrdinalIgnoreCase)
            )
                continue;
            IsProposal |= ProposalTitle().IsMatch(title) && IsHeading(title);
            HandsOutTargets |=
                HandOut().IsMatch(title) || (TargetTitle().IsMatch(title) && !ResultTitle().IsMatch(title));
            IsNational |= National().IsMatch(title);
        }
    }

    // A title, not a sentence of the letterhead: capitals, or the words such titles begin with.
    private static bool IsHeading(string title)
    {
        var letters = title.Where(char.IsLetter).ToList();
        return letters.Count > 0 && (letters.Count(char.IsUpper) > letters.Count * 0.8 || Heading().IsMatch(title));
    }

    [GeneratedRegex(
        @"^(?:danh sách|danh mục|bảng|biểu|tổng hợp|sản phẩm|kết quả|phụ lục)",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Heading();
}
