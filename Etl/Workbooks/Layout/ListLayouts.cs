using System.Text.RegularExpressions;
using Ocop.Etl.Model;
using Ocop.Etl.Text;
using Ocop.Etl.Workbooks.Cells;
using Ocop.Etl.Workbooks.Places;

namespace Ocop.Etl.Workbooks.Layout;

/// <summary>Finds the header of a list of products or of sales points and says what its columns are.</summary>
internal sealed partial class ListLayouts(ProvinceNames provinces)
{
    // "3 sao", "03 sao", "3*", "Hạng 4 sao" above a column of marks
    [GeneratedRegex(
        @"^(?:hang |dat |san pham )?0?(?<n>[345]) ?(?:sao|\*|star|stars)?$",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex StarMark();

    /// <summary>The best of some possible headers for a kind; null when none fits.</summary>
    public TableLayout? Find(SheetGrid grid, IEnumerable<HeaderBlock> blocks, WorkbookKind kind)
    {
        TableLayout? best = null;
        foreach (var block in blocks)
            if (Fit(grid, block, kind) is { } layout && (best is null || IsBetter(layout, best)))
                best = layout;
        return best;
    }

    internal static bool IsBetter(TableLayout layout, TableLayout best) =>
        layout.Score > best.Score
        || (
            layout.Score == best.Score
            && layout.HeaderRow == best.HeaderRow
            && layout.HeaderRow - layout.Top < best.HeaderRow - best.Top
        );

    /// <summary>A block as the header of a kind; null when it lacks what the kind needs.</summary>
    public TableLayout? Fit(SheetGrid grid, HeaderBlock block, WorkbookKind kind)
    {
        if (block.Paths.Count < 2)
            return null;
        var products = kind == WorkbookKind.Products;
        var sample = new Lazy<ColumnSample>(() => new ColumnSample(grid, block));
        var columns = block.Paths.ToDictionary(p => p.Column, p => (Path: p, Field: FieldOf(p, products)));
        // Nothing of a list in the whole row: do not look at cells.
        if (
            !columns.Values.Any(c =>
                c.Field
                    is Fields.Name
                        or Fields.Subject
                        or Fields.Stars
                        or Fields.Operator
                        or Fields.Score
                        or Fields.SubjectAndAddress
            )
        )
            return null;
        if (products)
        {
            MapMarks(columns, sample.Value);
            MapUnits(columns, sample.Value);
        }
        var findings = new List<Finding>();
        var mapped = new List<MappedColumn>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (column, (path, field)) in columns.OrderBy(c => c.Key))
        {
            var cell = CellAddress.Of(path.Row, column);
            var kept = field;
            if (field is not (null or Fields.Extra or Fields.Serial) && !taken.Add(Slot(field)))
            {
                findings.Add(Duplicate(grid.Name, path, cell));
                kept = null;
            }
            mapped.Add(new(column, path.Joined, cell, kept));
        }
        Guess(
            grid,
            block,
            products,
            columns.ToDictionary(c => c.Key, c => c.Value.Field),
            mapped,
            taken,
            sample,
            findings
        );
        if (!Fits(mapped, taken, products, sample.Value))
            return null;
        foreach (var column in mapped)
            if (column.Field is null && !findings.Exists(f => f.Cell == column.HeaderCell) && column.Header.Length > 0)
                findings.Add(Unknown(grid.Name, column));
        return new(
            kind,
            block.Top,
            block.Bottom,
            ScoreOf(mapped, findings),
            [.. mapped.OrderBy(c => c.Column)],
            block,
            findings
        );
    }

    private static string? FieldOf(HeaderPath path, bool products)
    {
        Func<string, string?> look = products ? HeaderLexicon.ProductField : HeaderLexicon.SalesPointField;
        foreach (var reading in HeaderText.Readings(path.Leaf))
            if (
                look(reading) is { } field
                && !(path.Levels.Count > 1 && reading is "so" or "ten" or "tong so" or "tong")
            )
                return field;
        if (PlaceHeaders.FieldOf(HeaderText.Normal(path.Leaf)) is { } place)
            return place;
        if (path.Levels.Count < 2)
            return null;
        var leaf = HeaderText.Normal(path.Leaf);
        foreach (var parent in path.Levels.Take(path.Levels.Count - 1).Reverse())
        {
            var above = HeaderText.Normal(parent);
            foreach (var joined in new[] { $"{leaf} {above}", $"{above} {leaf}" })
                if (
                    look(joined) is { } field
                    && (
                        field is not (Fields.Subject or Fields.Name)
                        || leaf is "ten" or "ho ten" or "ten goi" or "ten san pham"
                    )
                )
                    return field;
            // "Thông tin sản phẩm", "Thông tin chủ thể" above "Tên"
            if (products && leaf is "ten" or "ten goi" or "ho ten" or "ho va ten" && NamedBy(above) is { } named)
                return named;
            // "Kết quả chấm điểm" above parts A, B, C and their sum.
            if (products && leaf is "tong" or "tong so" or "tong cong" && look(above) == Fields.Score)
                return Fields.Score;
        }
        return null;
    }

    // "Đơn vị" is a place, unless cooperatives and companies stand below it and nothing else names the producer.
    private void MapUnits(Dictionary<int, (HeaderPath Path, string? Field)> columns, ColumnSample sample)
    {
        if (columns.Values.Any(c => c.Field is Fields.Subject or Fields.SubjectAndAddress))
            return;
        foreach (var (column, (path, field)) in columns)
            if (field == Fields.Place && sample.Guess(column, provinces) == Fields.Subject)
            {
                columns[column] = (path, Fields.Subject);
                return;
            }
    }

    private static string? NamedBy(string parent) =>
        Subjects().IsMatch(parent) ? Fields.Subject
        : Products().IsMatch(parent) ? Fields.Name
        : null;

    [GeneratedRegex(
        @"\b(?:chu the|co so|don vi san xuat|nha san xuat)\b",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Subjects();

    [GeneratedRegex(@"\b(?:san pham|sp)\b", RegexOptions.None, matchTimeoutMilliseconds: RegexLimit.Milliseconds)]
    private static partial Regex Products();

    private static void MapMarks(Dictionary<int, (HeaderPath Path, string? Field)> columns, ColumnSample sample)
    {
        var stars = new List<(int Column, int Stars)>();
        var types = new List<(int Column, SubjectType Type)>();
        foreach (var (column, (path, field)) in columns)
        {
            if (field is not (null or Fields.Stars or Fields.Extra or Fields.Subject) || !sample.IsMarks(column))
                continue;
            var leaf = HeaderText.Normal(path.Leaf.Replace('*', '☆')).Replace('☆', '*');
            if (StarMark().Match(leaf) is { Success: true } mark && (path.Levels.Count > 1 || leaf.Length > 1))
                stars.Add((column, mark.Groups["n"].Value[0] - '0'));
            else if (SubjectTypes.OfType(path.Leaf) is { } type)
                types.Add((column, type));
        }
        foreach (var (column, rank) in stars)
            columns[column] = (columns[column].Path, Fields.StarMark(rank));
        // One such header may be anything; two side by side are a choice.
        if (types.Count > 1)
            foreach (var (column, type) in types)
                columns[column] = (columns[column].Path, Fields.TypeMark(type));
    }

    private static string Slot(string field) => field;

    private void Guess(
        SheetGrid grid,
        HeaderBlock block,
        bool products,
        Dictionary<int, string?> headed,
        List<MappedColumn> mapped,
        HashSet<string> taken,
        Lazy<ColumnSample> sample,
        List<Finding> findings
    )
    {
        for (var i = 0; i < mapped.Count; i++)
        {
            var column = mapped[i];
            if (column.Field is not null || headed.GetValueOrDefault(column.Column) is not null)
                continue;
            var path = block.Paths.First(p => p.Column == column.Column);
            if (HeaderLexicon.Guess(HeaderText.Normal(path.Leaf), !products) is not { } field || field == Fields.Extra)
                continue;
            if (!Agrees(field, column.Column, sample.Value) || taken.Contains(Slot(field)))
                continue;
            taken.Add(Slot(field));
            mapped[i] = column with { Field = field };
            if (field != Fields.Serial)
                findings.Add(Guessed(grid.Name, column, field));
        }
        if (!(taken.Contains(Fields.Name) || taken.Contains(Fields.Subject)))
            return;
        var known = mapped.Select(m => m.Column).ToHashSet();
        foreach (var column in sample.Value.Columns.Where(c => !known.Contains(c)).ToList())
        {
            var field = sample.Value.Guess(column, provinces);
            if (!products)
                field = field switch
                {
                    Fields.Subject => Fields.Operator,
                    Fields.DecisionDate => Fields.OpenedOn,
                    Fields.Province or Fields.District or Fields.Commune or Fields.Place or Fields.Address => field,
                    _ => null,
                };
            if (field == Fields.Stars && taken.Any(t => t.StartsWith(Fields.MarkPrefix, StringComparison.Ordinal)))
                continue;
            if (field is null || !taken.Add(Slot(field)))
                continue;
            var guessed = new MappedColumn(column, "", CellAddress.Of(block.Bottom, column), field);
            mapped.Add(guessed);
            findings.Add(Guessed(grid.Name, guessed, field));
        }
    }

    // A misspelt header is believed only when the cells below do not speak against it.
    private static bool Agrees(string field, int column, ColumnSample sample) =>
        field switch
        {
            Fields.Score => sample.Share(column, c => CellNumber.TryScore(c, out _)) >= 0.5,
            Fields.Stars => sample.Share(column, c => StarCell.Read(c) is { Unreadable: false }) >= 0.5,
            Fields.DecisionDate or Fields.ValidUntil or Fields.OpenedOn => sample.Share(
                column,
                c => CellDate.Read(c, false) is { Value: not null }
            ) >= 0.5,
            Fields.Products => sample.Share(column, c => CellNumber.TryCount(c, out _)) >= 0.5,
            Fields.Name or Fields.Subject or Fields.Operator or Fields.Address or Fields.Group => sample.IsWords(
                column
            ),
            _ => true,
        };

    private static bool Fits(List<MappedColumn> mapped, HashSet<string> taken, bool products, ColumnSample sample)
    {
        var name = mapped.Find(m => m.Field == Fields.Name);
        if (name is null || !sample.IsWords(name.Column))
            return false;
        if (!products)
            return taken.Overlaps([
                Fields.Operator,
                Fields.OpenedOn,
                Fields.Products,
                Fields.Address,
                Fields.District,
                Fields.Commune,
                Fields.Province,
            ]);
        var subject = mapped.Find(m => m.Field is Fields.Subject or Fields.SubjectAndAddress);
        return (subject is not null && sample.IsWords(subject.Column))
            || taken.Contains(Fields.Stars)
            || taken.Contains(Fields.Score)
            || taken.Contains(Fields.ProposedStars)
            || taken.Contains(Fields.StarMark(3))
            || taken.Contains(Fields.StarMark(4))
            || taken.Contains(Fields.StarMark(5));
    }

    private static int ScoreOf(List<MappedColumn> mapped, List<Finding> findings) =>
        mapped.Sum(m =>
            m.Field switch
            {
                null => 0,
                Fields.Extra or Fields.Serial => 1,
                Fields.Name => 8,
                _ => 4,
            }
        ) - findings.Count(f => f.Code is "column-guessed" or "duplicate-column");

    private static Finding Duplicate(string sheet, HeaderPath path, string cell) =>
        WorkbookFindings.Of(
            "duplicate-column",
            sheet,
            cell,
            $"Cột \"{path.Joined}\" (ô {cell}) lặp lại một trường đã có ở cột bên trái; cột bên trái được dùng. Hãy xóa hoặc đổi tên cột thừa."
        );

    private static Finding Guessed(string sheet, MappedColumn column, string field) =>
        WorkbookFindings.Of(
            "column-guessed",
            sheet,
            column.HeaderCell,
            $"Tiêu đề ô {column.HeaderCell} ({(column.Header.Length == 0 ? "bỏ trống" : $"\"{column.Header}\"")}) được hiểu là \"{FieldNames.Vi(field)}\". Hãy kiểm tra lại hoặc sửa tiêu đề."
        );

    private static Finding Unknown(string sheet, MappedColumn column) =>
        WorkbookFindings.Of(
            "unknown-column",
            sheet,
            column.HeaderCell,
            $"Cột \"{column.Header}\" (ô {column.HeaderCell}) không thuộc mẫu nên không được đọc. Nếu cần, hãy chọn trường cho cột này."
        );
}
