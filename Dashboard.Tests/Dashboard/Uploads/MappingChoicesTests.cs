using Ocop.Dashboard.Uploads;
using Ocop.Etl.Model;
using Ocop.Etl.Workbooks;
using Ocop.Tests.Dashboard;
using Ocop.Tests.Support;

namespace Ocop.Tests.Dashboard.Uploads;

public sealed class MappingChoicesTests
{
    [Theory]
    [InlineData("|actual|2023", "Giá trị (thực hiện), 2023")]
    [InlineData("|target|2025-12-31", "Giá trị (kế hoạch), 31/12/2025")]
    [InlineData("products.total|target|", "Sản phẩm OCOP từ 3 sao (kế hoạch)")]
    [InlineData("||", "Giá trị")]
    public void A_column_of_figures_is_named_in_words(string field, string name)
    {
        var choices = MappingChoices.For(WorkbookKind.Indicators, field, TestData.Indicators);
        Assert.Equal(name, Assert.Single(choices, c => c.Field == field).Name);
    }

    [Fact]
    public void Columns_of_marks_can_be_chosen_and_are_named_in_words()
    {
        var choices = MappingChoices.For(WorkbookKind.Products, null, TestData.Indicators);
        Assert.Equal("Đánh dấu 4 sao", Assert.Single(choices, c => c.Field == Fields.StarMark(4)).Name);
        Assert.DoesNotContain(choices, c => c.Name.Contains(':', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(WorkbookKind.Products, Fields.Name)]
    [InlineData(WorkbookKind.Indicators, Fields.Indicator)]
    [InlineData(WorkbookKind.Indicators, "products.total||")]
    [InlineData(WorkbookKind.SalesPoints, Fields.OpenedOn)]
    public void Every_choice_is_there_once(WorkbookKind kind, string current)
    {
        var choices = MappingChoices.For(kind, current, TestData.Indicators);
        Assert.Single(choices, c => c.Field == current);
        Assert.Equal(choices.Count, choices.Select(c => c.Name).Distinct().Count());
    }
}
