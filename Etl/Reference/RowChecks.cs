using System.Globalization;
using Ocop.Etl.Model;
using Ocop.Etl.Text;

namespace Ocop.Etl.Reference;

/// <summary>Checks shared by reference files whose rows name units, indicators, comparators and dates.</summary>
internal static class RowChecks
{
    public static string Required<T>(ReferenceRow<T> row, string key, string? value) =>
        string.IsNullOrWhiteSpace(value) ? throw row.Bad(key, "không được để trống") : value;

    public static UnitId Unit<T>(ReferenceRow<T> row, string? text, string? name, UnitCatalog units)
    {
        if (!UnitId.TryParse(Required(row, "unit", text), out var id) || units.Find(id) is not { } unit)
            throw row.Bad("unit", $"không có đơn vị hành chính \"{text}\"");
        // The name is there for people; a wrong one means that the code is not what its writer meant.
        if (name is null || id.IsLocal)
            return id;
        var folded = VietnameseText.Fold(name);
        if (unit.Aliases.Append(unit.Name).Append(unit.FullName).All(a => VietnameseText.Fold(a) != folded))
            throw row.Bad("unitName", $"mã {id} là {unit.Name}, không phải \"{name}\"");
        return id;
    }

    public static Indicator Indicator<T>(ReferenceRow<T> row, string? code, IndicatorCatalog indicators) =>
        indicators.Find(Required(row, "indicator", code))
        ?? throw row.Bad("indicator", $"không có chỉ tiêu thống kê \"{code}\" trong indicators.json");

    public static Comparator Comparator<T>(ReferenceRow<T> row, string? sign) =>
        Comparators.TryParse(Required(row, "comparator", sign), out var comparator)
            ? comparator
            : throw row.Bad("comparator", $"\"{sign}\" không phải một trong: =, >, >=, ~, range, <");

    public static void Range<T>(ReferenceRow<T> row, Comparator comparator, double value, double? max)
    {
        if (comparator == Model.Comparator.Range && max is null)
            throw row.Bad("valueMax", "khoảng (range) phải có giá trị lớn nhất");
        if (comparator != Model.Comparator.Range && max is not null)
            throw row.Bad("valueMax", "chỉ dùng khi comparator là range");
        if (max <= value)
            throw row.Bad("valueMax", $"phải lớn hơn {value.ToString(CultureInfo.InvariantCulture)}");
    }

    public static PartialDate? Date<T>(ReferenceRow<T> row, string key, string? text)
    {
        if (text is null)
            return null;
        return PartialDate.TryParse(text, out var date)
            ? date
            : throw row.Bad(key, $"\"{text}\" không phải yyyy, yyyy-mm hoặc yyyy-mm-dd");
    }
}
