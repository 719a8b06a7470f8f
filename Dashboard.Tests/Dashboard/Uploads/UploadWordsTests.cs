using Ocop.Dashboard.Uploads;
using Ocop.Etl.Register;
using Ocop.Etl.Workbooks;
using Ocop.Tests.Support;

namespace Ocop.Tests.Dashboard.Uploads;

public sealed class UploadWordsTests
{
    [Theory]
    [InlineData("stars", "3", "4", "hạng sao: 3 → 4")]
    [InlineData("score", "78.5", "81", "điểm: 78,5 → 81")]
    [InlineData("decisionDate", null, "2023-06-05", "ngày quyết định: 05/06/2023")]
    [InlineData("province", "63-83", "63-83, 34-86", "tỉnh, thành phố: Bến Tre (cũ) → Bến Tre (cũ), Vĩnh Long")]
    [InlineData("potentialFiveStar", "false", "true", "tiềm năng 5 sao: không → có")]
    public void A_change_is_told_in_words(string field, string? from, string to, string said) =>
        Assert.Equal(said, UploadWords.Of(new FieldChange(field, from, to), TestData.Units));

    [Fact]
    public void Every_field_has_a_name_in_both_languages()
    {
        var fields = typeof(Fields)
            .GetFields()
            .Where(f => f.IsLiteral && f.Name != nameof(Fields.MarkPrefix))
            .Select(f => (string)f.GetRawConstantValue()!)
            .ToList();
        Assert.NotEmpty(fields);
        // A few are the same word in English as in code; none may fall through in Vietnamese.
        Assert.All(fields, field => Assert.NotEqual(field, FieldNames.Vi(field)));
        Assert.All(fields, field => Assert.DoesNotContain('+', FieldNames.En(field)));
    }
}
