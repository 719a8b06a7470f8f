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
    private readonly int groupColumn;
    private readonly ProductSubject subjects;
    private readonly ProductScore scores;
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
        groupColumn = task.Layout.Of(Fields.Group);
        scores = new(task.Layout.Of(Fields.Score), Row, Say);
        stars = new(task.Layout, Columns, Totals);
        subjects = new(task.Layout, Columns, Row, Totals);
        decisions = new(task, Row, Carry, DateColumns, Say);
    }

    protected override bool SaysRecord() =>
        subjects.Says()
        || stars.Says(Row)
        || scores.Says()
        || (decisions.Column > 0 && Row.Says(decisions.Column))
        || (decisions.DateColumn > 0 && Row.Says(decisions.DateColumn));

    protected override bool IsWholeRecord() =>
        Row.OwnText(NameColumn) is not null && (subjects.Says() || stars.Says(Row));

    protected override bool IsSubjectColumn(int column) => column == subjects.Column;

    protected override bool IsCountColumn(int column) => base.IsCountColumn(column) || column == subjects.Column;

    protected override bool IsChild(string text, int column)
    {
        if (column != NameColumn || Row.IsFilled(subjects.Column))
            return column == NameColumn && Row.IsFilled(subjects.Column);
        // A list without stars or scores of its own: a bare name below a product is another product of the same producer.
        return parent is not null
            && SerialColumn > 0
            && !HasSerial()
            && !stars.HasColumns
            && !scores.HasColumn
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
        var (subject, type, address, own) = subjects.Read();
        var nameCell = Row.Own(NameColumn, out var cell) ? cell : default;
        var name = Row.OwnText(NameColumn) is { } text ? CellText.DropFootnote(text) : null;
        if (name is null && nameCell.Kind is not (CellKind.Error or CellKind.NoValue))
        {
            ReadNameless(subject, type, address);
            return;
        }
        var isChild = subject is null && subjects.Column > 0 && !HasSerial() && SerialColumn > 0 && parent is not null;
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
            && subjects.Column > 0
            && !(Row.Any(subjects.Column, out var at) && at.Kind is CellKind.Error or CellKind.NoValue)
        )
        {
            Say(
                "missing-subject",
                Row.Address(subjects.Column),
                $"Dòng {Row.Number}: thiếu tên chủ thể ở ô {Row.Address(subjects.Column)}. Hãy điền tên chủ thể."
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
        var saysMore = stars.Says(Row) || scores.Says() || (decisions.Column > 0 && Row.Says(decisions.Column));
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
            && next.At(subjects.Column) is null
            && (SerialColumn == 0 || next.At(SerialColumn) is null);
    }

    private bool ReadRest(string? name, string? subject, SubjectType? type, string? address, RowPlace place, bool ok)
    {
        ok &= scores.Read(out var score);
        var star = stars.Read(Row, Carry, Say, Task.Context.IsProposal, out var starsOk);
        ok &= starsOk;
        ok &= decisions.Read(star.Decision, out var decision);
        ok &= scores.Allows(star, score, stars);
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
