using Ocop.Etl.Model;
using Ocop.Etl.Workbooks.Layout;
using Ocop.Etl.Workbooks.Places;

namespace Ocop.Etl.Workbooks.Lists;

/// <summary>Where a row of a list is: province as named, district and commune, each from the first that speaks.</summary>
/// <param name="Wrong">Address of a cell that names no province; the row is refused.</param>
/// <param name="ProvinceCell">
/// Row and column of the cell that names the province; zeros where the mention itself knows or no cell does.
/// </param>
internal readonly record struct RowPlace(
    ProvinceMention? Province,
    string? District,
    string? Commune,
    string? Wrong,
    (int Row, int Column) ProvinceCell
)
{
    /// <summary>A1 address of the cell that names the province; null: none does.</summary>
    public string? Where =>
        Province?.Where ?? (ProvinceCell.Column > 0 ? CellAddress.Of(ProvinceCell.Row, ProvinceCell.Column) : null);
}

internal sealed class RowPlaces(SheetTask task, GroupCarry carry)
{
    private readonly int province = task.Layout.Of(Fields.Province);
    private readonly int provinceCode = task.Layout.Of(Fields.ProvinceCode);
    private readonly int productCode = task.Layout.Of(Fields.ProductCode);
    private readonly int district = task.Layout.Of(Fields.District);
    private readonly int commune = task.Layout.Of(Fields.Commune);
    private readonly int place = task.Layout.Of(Fields.Place);
    private readonly bool ofFormer = task.Layout.IsFormer(task.Layout.Of(Fields.Province));
    private readonly Dictionary<string, PlaceText> placeTexts = new(StringComparer.Ordinal);

    /// <summary>A district is named somewhere in the sheet, which only the 63 have.</summary>
    public bool NamesDistricts { get; private set; } = task.Context.District is not null;

    /// <param name="address">The row's address, or that of the row it belongs to.</param>
    /// <param name="parent">The place of the row above, for a child row that names none itself.</param>
    public RowPlace Read(RowView row, string? address, RowPlace? parent)
    {
        var own = new Draft();
        ReadProvince(row, own);
        ReadLevel(row, district, PlaceKind.District, own);
        ReadLevel(row, commune, PlaceKind.Commune, own);
        ReadLevel(row, place, PlaceKind.Plain, own);
        var (inProvince, inDistrict, inCommune) = (
            own.Province ?? parent?.Province ?? carry.Province,
            own.District ?? parent?.District ?? carry.District,
            own.Commune ?? parent?.Commune ?? carry.Commune
        );
        var isKnown = inProvince is not null && inDistrict is not null && inCommune is not null;
        var found = address is null || isKnown ? default : task.Addresses.Read(address);
        var result = new RowPlace(
            inProvince ?? found.Province ?? task.Context.Province,
            inDistrict ?? found.District ?? task.Context.District,
            inCommune ?? found.Commune ?? task.Context.Commune,
            own.Wrong,
            own.Province is not null ? own.ProvinceCell
                : parent?.Province is not null ? parent.Value.ProvinceCell
                : default
        );
        NamesDistricts |= result.District is not null;
        return result;
    }

    private sealed class Draft
    {
        public ProvinceMention? Province;
        public string? District;
        public string? Commune;
        public string? Wrong;
        public (int Row, int Column) ProvinceCell;
    }

    private void ReadProvince(RowView row, Draft own)
    {
        if (row.AnyText(province) is { } name)
        {
            own.Province = task.Provinces.InCell(name);
            if (ofFormer && own.Province is { } named)
                own.Province = named with { Old = true };
            own.ProvinceCell = (row.Number, province);
            own.Wrong = own.Province is null ? row.Address(province) : null;
        }
        if (row.AnyText(provinceCode) is { } code)
            TakeCode(code, row.Address(provinceCode), strict: true, own);
        if (row.AnyText(productCode) is { } product)
            TakeCode(product, row.Address(productCode), strict: false, own);
    }

    private void TakeCode(string code, string cell, bool strict, Draft own)
    {
        var dashed = code.Contains('-', StringComparison.Ordinal);
        var mention = dashed ? task.Provinces.ByProductCode(code) : task.Provinces.InCell(code);
        if (mention is not null && (dashed || strict || code.Length <= 2))
            own.Province = own.Province is null ? mention with { Where = cell } : own.Province.Narrow(mention);
        else if (
            own.Province is null
            && (strict || (dashed && char.IsAsciiDigit(code[0]) && code.Count(c => c == '-') >= 3))
        )
            own.Wrong ??= cell;
    }

    private void ReadLevel(RowView row, int column, PlaceKind level, Draft own)
    {
        if (row.AnyText(column) is not { } text)
            return;
        if (text.Contains(',', StringComparison.Ordinal))
        {
            var parts = task.Addresses.Read(text);
            own.Commune ??= parts.Commune;
            own.District ??= parts.District;
            own.Province ??= parts.Province;
            if (parts.Commune is not null || parts.District is not null)
                return;
        }
        if (!placeTexts.TryGetValue(text, out var named))
            placeTexts[text] = named = PlaceText.Of(text);
        switch (named.Kind)
        {
            case PlaceKind.Province:
            case PlaceKind.City when level == PlaceKind.Plain && task.Provinces.IsCentralCity(named.Bare):
                own.Province ??= task.Provinces.InCell(named.Bare) is { } mention
                    ? mention with
                    {
                        Old = named.Old,
                        Where = row.Address(column),
                    }
                    : null;
                break;
            case PlaceKind.District:
            case PlaceKind.City:
                own.District ??= named.Name;
                break;
            case PlaceKind.Commune:
                own.Commune ??= named.Name;
                break;
            case PlaceKind.Plain when level == PlaceKind.Commune:
                own.Commune ??= named.Name;
                break;
            case PlaceKind.Plain when level == PlaceKind.District:
                own.District ??= named.Name;
                break;
            case PlaceKind.Plain:
                if (task.Provinces.InCell(text) is { } bare)
                    own.Province ??= bare with { Where = row.Address(column) };
                else
                    own.District ??= named.Name;
                break;
        }
    }
}

/// <summary>Turns the provinces of a list's rows into units once the whole sheet is known.</summary>
internal sealed class ListUnits(SheetTask task, List<Finding> findings)
{
    private readonly HashSet<string> reported = new(StringComparer.Ordinal);
    private readonly Dictionary<(UnitId?, string?, string?), RecordPlace> places = [];
    private bool missing;

    public RecordPlace Resolve(RowPlace row, PartialDate? rowDate, bool namesDistricts)
    {
        UnitId? unit = null;
        if (row.Province is { } mention)
        {
            var choice = UnitSystem.Choose(mention, task.Context.Date, rowDate, namesDistricts);
            unit = choice.Id;
            if (choice.NotValidAtDate && row.Where is var where && reported.Add(where ?? ""))
                findings.Add(NotValid(task.Grid.Name, where));
        }
        else
        {
            missing = true;
        }
        var key = (unit, row.District, row.Commune);
        if (!places.TryGetValue(key, out var place))
            places[key] = place = new(unit, row.District, row.Commune);
        return place;
    }

    public void Finish()
    {
        if (missing)
            findings.Add(NotStated(task.Grid.Name));
    }

    public static Finding NotStated(string sheet) =>
        WorkbookFindings.Of(
            "province-not-stated",
            sheet,
            null,
            $"Trang \"{sheet}\" không nêu tỉnh, thành phố ở bất kỳ chỗ nào (cột, tiêu đề, địa chỉ, tên trang, tên tệp). Hãy thêm cột Tỉnh hoặc ghi tên tỉnh vào tiêu đề."
        );

    public static Finding NotValid(string sheet, string? cell) =>
        WorkbookFindings.Of(
            "unit-not-valid-at-date",
            sheet,
            cell,
            $"{(cell is null ? $"Trang \"{sheet}\"" : $"Ô {cell}")} nêu tỉnh đã sáp nhập từ 01/07/2025 trong khi số liệu sau ngày đó. Số liệu được ghi cho tỉnh cũ; hãy ghi thêm \"(cũ)\" hoặc đổi sang tên tỉnh mới."
        );
}
