using Microsoft.AspNetCore.Components;
using Ocop.Dashboard.Formatting;
using Radzen;
using Radzen.Blazor;

namespace Ocop.Dashboard.Components.Controls;

/// <summary>
/// Radzen's grid as our pages use it: sortable, with its words in the page's language. Sorting text follows the page's
/// culture, so Đ comes after D.
/// </summary>
public sealed class OcopDataGrid<TItem> : RadzenDataGrid<TItem>
    where TItem : notnull
{
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        AllowSorting = true;
        Density = Density.Compact;
        GridLines = DataGridGridLines.Horizontal;
        EmptyText = Wording.T("Không có dòng nào khớp", "No row matches");
        PagingSummaryFormat = Wording.T("Trang {0} / {1} ({2} dòng)", "Page {0} of {1} ({2} rows)");
        PageSizeText = Wording.T("dòng mỗi trang", "rows per page");
        FirstPageTitle = FirstPageAriaLabel = Wording.T("Trang đầu", "First page");
        PrevPageTitle = PrevPageAriaLabel = Wording.T("Trang trước", "Previous page");
        NextPageTitle = NextPageAriaLabel = Wording.T("Trang sau", "Next page");
        LastPageTitle = LastPageAriaLabel = Wording.T("Trang cuối", "Last page");
        PageTitleFormat = PageAriaLabelFormat = Wording.T("Trang {0}", "Page {0}");
        ApplyFilterText = Wording.T("Áp dụng", "Apply");
        ClearFilterText = Wording.T("Bỏ lọc", "Clear");
        FilterText = Wording.T("Lọc", "Filter");
        ContainsText = Wording.T("chứa", "contains");
        EqualsText = Wording.T("bằng", "equals");
        GreaterThanOrEqualsText = Wording.T("từ", "at least");
        LessThanOrEqualsText = Wording.T("đến", "at most");
        await base.SetParametersAsync(parameters);
    }
}
