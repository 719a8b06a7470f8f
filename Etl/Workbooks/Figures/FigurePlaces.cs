using Ocop.Etl.Model;
using Ocop.Etl.Workbooks.Layout;
using Ocop.Etl.Workbooks.Lists;
using Ocop.Etl.Workbooks.Places;

namespace Ocop.Etl.Workbooks.Figures;

/// <summary>What the place columns of a row of figures say.</summary>
internal enum PlaceAnswer
{
    /// <summary>No place in the row.</summary>
    None,

    /// <summary>A region or an unknown text: no unit of its own.</summary>
    NoUnit,

    /// <summary>A province column that names none.</summary>
    Wrong,
    Unit,
}

/// <summary>Reads the units that rows of figures are about, with what group rows hand down.</summary>
internal sealed class FigurePlaces
{
    private readonly SheetTask task;
    private readonly List<(int Column, string Field)> columns;
    private readonly bool ofProvinces;
    private readonly bool onlyOfProvinces;
    private readonly int serial;
    private readonly bool former;
    private ProvinceMention? carriedProvince;
    private string? carriedDistrict;

    public FigurePlaces(SheetTask task)
    {
        this.task = task;
        serial = task.Layout.Of(Fields.Serial);
        former = task.Layout.IsFormer(task.Layout.Of(Fields.Province));
        columns =
        [
            .. task
                .Layout.Columns.Where(c => c.Field is not null && ColumnRoles.IsPlace(c.Field))
                .Select(c => (c.Column, c.Field!)),
        ];
        (ofProvinces, onlyOfProvinces) = IsTableOfProvinces();
    }

    public bool HasColumns => columns.Count > 0;

    /// <summary>Units of every level share a column, so that a unit's row stands above those of its parts.</summary>
    public bool IsOneColumn => columns.Count(c => c.Field != Fields.ProvinceCode) <= 1;

    /// <summary>First column with a place's name.</summary>
    public int NameColumn =>
        columns
            .Where(c => c.Field != Fields.ProvinceCode)
            .Select(c => c.Column)
            .DefaultIfEmpty(columns.Count > 0 ? columns[0].Column : 0)
            .First();

    public string? Text(RowView row)
    {
        foreach (var (column, field) in columns)
            if (field != Fields.ProvinceCode && row.AnyText(column) is { } text)
                return text;
        return null;
    }

    // Plain names in a column of no particular kind are provinces when most of them are; where nearly all are and the
    // sheet is about no single one, a name that is none is a mistake and not a district.
    private (bool Most, bool All) IsTableOfProvinces()
    {
        if (columns.Exists(c => c.Field is Fields.Province or Fields.ProvinceCode))
            return (true, false);
        int provinces = 0,
            all = 0;
        foreach (var row in task.Grid.Rows)
        {
            if (row.Number <= task.Layout.HeaderRow)
                continue;
            foreach (var (column, field) in columns)
            {
                if (
                    field != Fields.Place
                    || row.At(column) is not { IsText: true } cell
                    || Cells.CellText.Clean(cell.Text) is not { } text
                )
                    continue;
                var place = PlaceText.Of(RowKinds.DropEnumerator(text));
                if (
                    place.Kind is PlaceKind.Region or PlaceKind.Nation
                    || RowKinds.IsTotals(text)
                    || RowKinds.IsFooter(text)
                )
                    continue;
                all++;
                if (
                    place.Kind is PlaceKind.Plain or PlaceKind.Province or PlaceKind.City
                    && task.Provinces.InCell(place.Bare) is not null
                )
                    provinces++;
            }
        }
        return (
            all > 0 && provinces * 2 >= all,
            provinces >= 2 && provinces * 3 >= all * 2 && task.Context.Province is null
        );
    }

    private sealed class Draft
    {
        public ProvinceMention? Province;
        public string? District;
        public string? Commune;
        public string? Where;
        public FigureScope? Scope;
        public bool Stated;
        public PlaceAnswer Answer = PlaceAnswer.None;
    }

    /// <param name="where">The cell that names the unit or is at fault.</param>
    public PlaceAnswer Read(RowView row, out FigurePlace place, out string? where)
    {
        var draft = new Draft();
        foreach (var (column, field) in columns)
        {
            if (field == Fields.ProvinceCode || row.AnyText(column) is not { } text)
                continue;
            Take(RowKinds.DropEnumerator(text), field, row.Address(column), draft);
            if (draft.Answer is PlaceAnswer.NoUnit or PlaceAnswer.Wrong)
                break;
        }
        if (draft.Answer == PlaceAnswer.None)
            TakeSpanning(row, draft);
        if (draft.Answer == PlaceAnswer.Wrong && IsHeading(row))
            draft.Answer = PlaceAnswer.NoUnit;
        foreach (var (column, field) in columns)
            if (field == Fields.ProvinceCode && row.AnyText(column) is { } code)
                TakeCode(code, row.Address(column), draft);
        where = draft.Where;
        var province =
            draft.Province ?? (draft.Scope is FigureScope.National ? null : carriedProvince ?? task.Context.Province);
        var scope = draft.Scope ?? FigureScope.Province;
        place = new(
            scope,
            scope == FigureScope.National ? null : province,
            scope is FigureScope.District or FigureScope.Commune
                ? draft.District ?? (scope == FigureScope.Commune ? carriedDistrict ?? task.Context.District : null)
                : null,
            scope == FigureScope.Commune ? draft.Commune : null,
            draft.Where,
            draft.Stated
        );
        return draft.Answer;
    }

    // "Cả nước", "Tây Nguyên", "Huyện Ba Tri" merged over serial number or code and name stand in the first of them.
    private void TakeSpanning(RowView row, Draft draft)
    {
        for (var column = 1; column < NameColumn; column++)
        {
            if (row.OwnText(column) is not { } text || RowKinds.IsSerial(text))
                continue;
            var bare = RowKinds.DropEnumerator(text);
            if (PlaceText.Of(bare).Kind != PlaceKind.Plain)
                Take(bare, Fields.Place, row.Address(column), draft);
            return;
        }
    }

    // "II | ĐB và trung du": numbered in Roman or by a letter, above rows numbered in Arabic.
    private bool IsHeading(RowView row) =>
        serial > 0
        && row.OwnText(serial) is { } number
        && RowKinds.IsSerial(number)
        && !RowKinds.IsArabicSerial(number);

    private void Take(string text, string field, string cell, Draft draft)
    {
        var place = PlaceText.Of(text);
        var kind = place.Kind switch
        {
            PlaceKind.Plain => field switch
            {
                Fields.Province => PlaceKind.Province,
                Fields.District => PlaceKind.District,
                Fields.Commune => PlaceKind.Commune,
                _ => PlainKind(place),
            },
            PlaceKind.City => field != Fields.District && field != Fields.Commune && IsProvince(place, field)
                ? PlaceKind.Province
                : PlaceKind.District,
            var said => said,
        };
        switch (kind)
        {
            case PlaceKind.Nation:
                Set(draft, FigureScope.National, cell);
                break;
            case PlaceKind.Region:
                draft.Answer = PlaceAnswer.NoUnit;
                break;
            case PlaceKind.WholeProvince:
                Set(draft, FigureScope.Province, cell);
                draft.Province ??= task.Provinces.InCell(place.Bare) ?? task.Context.Province;
                break;
            case PlaceKind.WholeDistrict:
                draft.District = task.Context.District ?? (place.Bare.Length > 0 ? place.Bare : null);
                Set(draft, FigureScope.District, cell);
                break;
            case PlaceKind.Province:
                if (task.Provinces.InCell(place.Bare) is not { } mention)
                {
                    draft.Answer = PlaceAnswer.Wrong;
                    draft.Where = cell;
                    break;
                }
                draft.Province = mention with { Old = place.Old || former && field == Fields.Province, Where = cell };
                draft.Stated = true;
                Set(draft, FigureScope.Province, cell);
                break;
            case PlaceKind.District:
                draft.District = place.Name;
                Set(draft, FigureScope.District, cell);
                break;
            case PlaceKind.Commune:
                draft.Commune = place.Name;
                Set(draft, FigureScope.Commune, cell);
                break;
        }
    }

    private bool IsProvince(PlaceText place, string field) =>
        task.Provinces.IsCentralCity(place.Bare)
        || (field == Fields.Province && task.Provinces.InCell(place.Bare) is not null);

    private PlaceKind PlainKind(PlaceText place)
    {
        if (onlyOfProvinces || (ofProvinces && task.Provinces.InCell(place.Bare) is not null))
            return PlaceKind.Province;
        if (
            task.Context.Province is { } own
            && task.Provinces.InCell(place.Bare) is { } named
            && named.Candidates.Intersect(own.Candidates).Any()
        )
            return PlaceKind.Province;
        return UnitSystem.IsAfterReform(task.Context.Date) == true || task.Context.District is not null
            ? PlaceKind.Commune
            : PlaceKind.District;
    }

    // The smallest unit a row names is the one it is about.
    private static void Set(Draft draft, FigureScope scope, string cell)
    {
        draft.Answer = PlaceAnswer.Unit;
        if (draft.Scope is { } known && known >= scope)
            return;
        draft.Scope = scope;
        draft.Where = cell;
    }

    private void TakeCode(string code, string cell, Draft draft)
    {
        if (draft.Answer is PlaceAnswer.NoUnit or PlaceAnswer.Wrong || draft.Scope == FigureScope.National)
            return;
        if (task.Provinces.InCell(code) is not { } mention)
        {
            // A code column may number other things; with a name beside it the name has spoken.
            if (draft.Answer == PlaceAnswer.None && code.All(char.IsAsciiDigit))
                (draft.Answer, draft.Where) = (PlaceAnswer.Wrong, cell);
            return;
        }
        if (draft.Province is null)
        {
            draft.Province = mention with { Where = cell };
            draft.Stated = true;
            if (draft.Answer == PlaceAnswer.None)
                Set(draft, FigureScope.Province, cell);
        }
        else
        {
            draft.Province = draft.Province.Narrow(mention);
        }
    }

    /// <summary>A group row hands its unit down to the rows below it.</summary>
    public void Carry(FigurePlace place)
    {
        switch (place.Scope)
        {
            case FigureScope.Province when place.Stated:
                carriedProvince = place.Province;
                carriedDistrict = null;
                break;
            case FigureScope.District:
                carriedDistrict = place.District;
                break;
        }
    }

    /// <summary>The unit of a table that names it only around itself.</summary>
    public static FigurePlace OfContext(SheetContext context)
    {
        if (context.Commune is { } commune)
            return new(FigureScope.Commune, context.Province, context.District, commune, null, false);
        if (context.District is { } district)
            return new(FigureScope.District, context.Province, district, null, null, false);
        return context.Province is null && context.IsNational
            ? new(FigureScope.National, null, null, null, null, false)
            : new(FigureScope.Province, context.Province, null, null, null, false);
    }
}
