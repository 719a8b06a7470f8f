using System.Globalization;
using System.Text.RegularExpressions;
using Ocop.Etl.Model;
using Ocop.Etl.Text;
using Ocop.Etl.Workbooks.Cells;

namespace Ocop.Etl.Workbooks.Lists;

/// <summary>Reads a list of products: one row, one product as recognised by one decision.</summary>
internal sealed partial class ProductSheet : ListSheet
{
    private readonly RowPlaces places;
    private readonly ProductStars stars;
    private readonly ProductDecision decisions;
    private readonly int subjectColumn;
    private readonly int compositeColumn;
    private readonly int typeColumn;
    private readonly int addressColumn;
    private readonly int groupColumn;
    private readonly int scoreColumn;
    private readonly List<(int Column, SubjectType Type)> typeMarks;
    private readonly List<ProductDraft> drafts;
    private readonly HashSet<(UInt128 Names, string? Decision, PartialDate? Date, int? Stars)> seen;
    private readonly Dictionary<string, ProductGroup?> groups = new(StringComparer.Ordinal);
    private Parent? parent;

    private sealed record Parent(string? Subject, SubjectType? Type, string? Address, RowPlace Place);

    private sealed record ProductDraft(ProductRecord Record, RowPlace Place);

    public ProductSheet(SheetTask task)
        : base(task, points: false)
    {
        // Growing by doubling would leave as much again behind of a long list.
        drafts = new(task.Grid.Rows.Count);
        seen = new(task.Grid.Rows.Count);
        places = new(task, Carry);
        subjectColumn = task.Layout.Of(Fields.Subject);
        compositeColumn = subjectColumn == 0 ? task.Layout.Of(Fields.SubjectAndAddress) : 0;
        typeColumn = task.Layout.Of(Fields.SubjectType);
        addressColumn = task.Layout.Of(Fields.Address);
        groupColumn = task.Layout.Of(Fields.Group);
        scoreColumn = task.Layout.Of(Fields.Score);
        typeMarks = Columns
            .Where(c => c.Value.StartsWith(Fields.MarkPrefix, StringComparison.Ordinal) && !char.IsDigit(c.Value[^1]))
            .Select(c => (c.Key, Enum.Parse<SubjectType>(c.Value[Fields.MarkPrefix.Length..], ignoreCase: true)))
            .ToList();
        stars = new(task.Layout, Columns, Totals);
        decisions = new(task, Row, Carry, DateColumns, Say);
        foreach (var (column, _) in typeMarks)
            Totals.Sum(column);
    }

    private int SubjectColumn => subjectColumn > 0 ? subjectColumn : compositeColumn;

    // A subject such as "30 sản phẩm" belongs to a totals row.
    private bool SaysSubject() =>
        SubjectColumn > 0
        && Row.Own(SubjectColumn, out var cell)
        && (
            cell.Kind is CellKind.Error or CellKind.NoValue
            || (cell.IsText && Row.OwnText(SubjectColumn) is { } text && text.Any(char.IsLetter))
        );

    protected override bool SaysRecord() =>
        SaysSubject()
        || stars.Says(Row)
        || (scoreColumn > 0 && Says(scoreColumn))
        || (decisions.Column > 0 && Says(decisions.Column))
        || (decisions.DateColumn > 0 && Says(decisions.DateColumn));

    private bool Says(int column) =>
        Row.Own(column, out var cell) && (!cell.IsText || CellText.Clean(cell.Text) is not null);

    protected override bool IsWholeRecord() =>
        Row.OwnText(NameColumn) is not null && (SaysSubject() || stars.Says(Row));

    protected override bool IsSubjectColumn(int column) => column == SubjectColumn;

    protected override bool IsCountColumn(int column) => base.IsCountColumn(column) || column == SubjectColumn;

    protected override bool IsChild(string text, int column)
    {
        if (column != NameColumn || Row.IsFilled(SubjectColumn))
            return column == NameColumn && Row.IsFilled(SubjectColumn);
        // A list without stars or scores of its own: a bare name below a product is another product of the same producer.
        return parent is not null
            && SerialColumn > 0
            && !HasSerial()
            && !stars.HasColumns
            && scoreColumn == 0
            && !GroupCarry.IsGroupText(text)
            && text.Any(char.IsLower);
    }

    protected override void OnGroup(GroupCarry.Kind kind, string cell)
    {
        if (kind == GroupCarry.Kind.Stars && Carry.Stars is { Proposal: true })
            Say(
                "proposal-not-award",
                cell,
                $"Nhóm ở ô {cell} chỉ là đề nghị hoặc tiềm năng, chưa phải công nhận; các sản phẩm bên dưới được đọc nhưng không tính sao."
            );
    }

    protected override void ReadRecord()
    {
        var faulty = FormulaFaults();
        var (subject, type, address, own) = ReadSubject();
        var nameCell = Row.Own(NameColumn, out var cell) ? cell : default;
        var name = Row.OwnText(NameColumn) is { } text ? CellText.DropFootnote(text) : null;
        if (name is null && nameCell.Kind is not (CellKind.Error or CellKind.NoValue))
        {
            ReadNameless(subject, type, address);
            return;
        }
        var isChild = subject is null && SubjectColumn > 0 && !HasSerial() && SerialColumn > 0 && parent is not null;
        if (isChild && parent is { } above)
        {
            (subject, type, address) = (above.Subject, type ?? above.Type, address ?? above.Address);
            MarkFilled();
        }
        var place = places.Read(Row, address, isChild ? parent?.Place : null);
        if (own || subject is not null)
            parent = new(subject, type, address, place);
        Totals.AddRow(subject);
        var ok = !faulty;
        if (
            subject is null
            && SubjectColumn > 0
            && !(Row.Any(SubjectColumn, out var at) && at.Kind is CellKind.Error or CellKind.NoValue)
        )
        {
            Say(
                "missing-subject",
                Row.Address(SubjectColumn),
                $"Dòng {Row.Number}: thiếu tên chủ thể ở ô {Row.Address(SubjectColumn)}. Hãy điền tên chủ thể."
            );
            ok = false;
        }
        if (place.Wrong is { } wrong)
        {
            Say(
                "unknown-province",
                wrong,
                $"Ô {wrong}: không có tỉnh, thành phố nào tên hoặc mã như vậy, trước cũng như sau 01/07/2025. Hãy sửa lại."
            );
            ok = false;
        }
        if (ReadRest(name, subject, type, address, place, ok))
            CheckNames(nameCell, name!);
    }

    // No product in the row: the parent of the rows below, an empty numbered line, or a fault.
    private void ReadNameless(string? subject, SubjectType? type, string? address)
    {
        if (Row.IsFilled(NameColumn) && subject is null)
            return;
        var saysMore =
            stars.Says(Row)
            || (scoreColumn > 0 && Says(scoreColumn))
            || (decisions.Column > 0 && Says(decisions.Column));
        if (subject is not null && !saysMore && NextIsChild())
        {
            parent = new(subject, type, address, places.Read(Row, address, null));
            return;
        }
        Totals.AddRow(subject);
        var cell = Row.Address(NameColumn);
        Say("missing-name", cell, $"Dòng {Row.Number}: thiếu tên sản phẩm ở ô {cell}. Hãy điền tên hoặc xóa dòng.");
    }

    private bool NextIsChild()
    {
        var rows = Task.Grid.Rows;
        var low = 0;
        var high = rows.Count - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (rows[middle].Number <= Row.Number)
                low = middle + 1;
            else
                high = middle;
        }
        var next = rows[low];
        return next.Number > Row.Number
            && next.At(NameColumn) is { IsText: true }
            && next.At(SubjectColumn) is null
            && (SerialColumn == 0 || next.At(SerialColumn) is null);
    }

    private (string? Subject, SubjectType? Type, string? Address, bool Own) ReadSubject()
    {
        var address = Row.AnyText(addressColumn);
        string? subject;
        if (compositeColumn > 0)
        {
            subject = null;
            if (Row.Any(compositeColumn, out var cell) && cell.IsText)
            {
                var raw = cell.Text!.Trim();
                var cut = raw.AsSpan().IndexOfAny(',', '\n', '\r');
                subject = CellText.Clean(cut < 0 ? raw : raw[..cut]);
                address ??= cut < 0 ? null : CellText.Clean(raw[(cut + 1)..].Trim(' ', ',', '\n', '\r', '-'));
            }
        }
        else
        {
            subject = Row.AnyText(subjectColumn);
        }
        subject = subject is null ? null : CellText.DropFootnote(subject);
        SubjectType? type = Row.AnyText(typeColumn) is { } typeText ? SubjectTypes.OfType(typeText) : null;
        foreach (var (column, marked) in typeMarks)
            if (Row.Any(column, out var mark) && Layout.Marks.IsMark(mark))
            {
                type ??= marked;
                Totals.Sum(column).Add(1);
            }
        type ??= subject is null ? null : SubjectTypes.OfName(subject);
        return (subject, type, address, Row.Own(SubjectColumn, out _));
    }

    private bool ReadRest(string? name, string? subject, SubjectType? type, string? address, RowPlace place, bool ok)
    {
        ok &= ReadScore(out var score);
        var star = stars.Read(Row, Carry, Say, Task.Context.IsProposal, out var starsOk);
        ok &= starsOk;
        ok &= decisions.Read(star.Decision, out var decision);
        if (star.Stars is { } rank && score is { } points && rank > ClassOf(points))
        {
            var cell = stars.CellOf(Row) ?? Row.Address(scoreColumn);
            Say(
                "stars-above-score",
                cell,
                $"Ô {cell}: {rank} sao nhưng điểm {Vietnamese(points)} chỉ đạt {ClassOf(points)} sao (5 sao từ 90, 4 sao từ 70, 3 sao từ 50 điểm). Hãy kiểm tra điểm hoặc hạng sao."
            );
            ok = false;
        }
        var group = ReadGroup();
        if (!ok || name is null)
            return false;
        if (!seen.Add((NameHash.Of(name, subject), decision.Number, decision.Date, star.Stars)))
        {
            Say(
                "duplicate-row",
                Row.Address(NameColumn),
                $"Dòng {Row.Number}: sản phẩm \"{name}\" của cùng chủ thể, cùng quyết định và hạng sao đã có ở dòng trên. Hãy xóa dòng trùng."
            );
            return false;
        }
        var record = new ProductRecord
        {
            Sheet = Sheet,
            Row = Row.Number,
            Place = Nowhere,
            Name = name,
            Subject = subject,
            SubjectType = type,
            Address = address,
            Group = group,
            Score = score,
            Stars = star.Stars,
            PotentialFiveStar = star.Potential,
            Decision = decision.Number,
            DecisionDate = decision.Date,
            ValidUntil = decision.ValidUntil,
        };
        drafts.Add(new(record, place));
        return true;
    }

    private static readonly RecordPlace Nowhere = new(null, null, null);

    // Written out, so that a server with a trimmed ICU says the same.
    private static string Vietnamese(double number) => number.ToString(CultureInfo.InvariantCulture).Replace('.', ',');

    private static int ClassOf(double score) =>
        score >= 90 ? 5
        : score >= 70 ? 4
        : score >= 50 ? 3
        : 2;

    private bool ReadScore(out double? score)
    {
        score = null;
        if (scoreColumn == 0 || !Row.Any(scoreColumn, out var cell) || cell.Kind is CellKind.Error or CellKind.NoValue)
            return true;
        if (cell.IsText && CellText.Clean(cell.Text) is null)
            return true;
        if (!CellNumber.TryScore(cell, out var value))
        {
            var address = Row.Address(scoreColumn);
            Say(
                "not-a-number",
                address,
                $"Ô {address}: điểm \"{cell.Display.Trim()}\" không phải là số nên để trống. Hãy nhập số từ 0 đến 100."
            );
            return true;
        }
        if (value is < 0 or > 100)
        {
            var address = Row.Address(scoreColumn);
            Say(
                "score-out-of-range",
                address,
                $"Ô {address}: điểm {Vietnamese(value)} nằm ngoài 0 đến 100. Hãy kiểm tra dấu thập phân."
            );
            return false;
        }
        score = value;
        return true;
    }

    private ProductGroup? ReadGroup()
    {
        if (Row.AnyText(groupColumn) is not { } text)
            return Carry.Group;
        if (!groups.TryGetValue(text, out var group))
            groups[text] = group = GroupNames.Find(text);
        if (group is null)
        {
            var cell = Row.Address(groupColumn);
            Say(
                "unknown-group",
                cell,
                $"Ô {cell}: \"{text}\" không phải một trong sáu nhóm sản phẩm OCOP nên để trống. Hãy chọn Thực phẩm, Đồ uống, Dược liệu, Thủ công mỹ nghệ, Sinh vật cảnh hoặc Du lịch."
            );
        }
        return group;
    }

    private bool FormulaFaults()
    {
        var faulty = false;
        foreach (var cell in Row.Row.Cells)
        {
            if (!Columns.TryGetValue(cell.Column, out var field) || field is Fields.Serial or Fields.Extra)
                continue;
            faulty |= CellFaults.Report(cell, Row.Number, Say);
        }
        return faulty;
    }

    // ";" between names, or lines that each begin with a bullet or number
    [GeneratedRegex(
        @"^\s*(?:[-+•*–]|\d{1,2}\s*[.)\-/])\s*\S",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex ItemStart();

    private void CheckNames(GridCell nameCell, string name)
    {
        if (nameCell.IsText && nameCell.Text!.AsSpan().ContainsAny(';', '\n'))
        {
            var lines = nameCell.Text!.Split(
                '\n',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            );
            var parts = name.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (parts.Length > 1 || (lines.Length > 1 && lines.All(l => ItemStart().IsMatch(l))))
            {
                var address = Row.Address(NameColumn);
                Say(
                    "several-products-in-cell",
                    address,
                    $"Ô {address} có vẻ ghi nhiều sản phẩm trong một ô; được giữ là một dòng. Nếu là nhiều sản phẩm, hãy tách mỗi sản phẩm một dòng."
                );
            }
        }
        foreach (var cell in Row.Row.Cells)
            CellFaults.FormulaLike(cell, Row.Number, Say);
    }

    protected override IReadOnlyList<WorkbookRecord> Finish()
    {
        stars.Finish(Task, Say);
        var units = new ListUnits(Task, Findings);
        var records = drafts.ConvertAll<WorkbookRecord>(d =>
            d.Record with
            {
                Place = units.Resolve(d.Place, d.Record.DecisionDate, places.NamesDistricts),
            }
        );
        units.Finish();
        return records;
    }
}
