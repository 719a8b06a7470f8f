using System.Text.Json.Nodes;
using Ocop.Etl.Reference;
using Ocop.Tests.Support;

namespace Ocop.Tests.Reference;

public sealed class BoundaryFilesTests : IDisposable
{
    private const string Changes = "boundary-changes.json";
    private readonly ReferenceCopy copy = new();

    public void Dispose() => copy.Dispose();

    private ReferenceException Problem() => Assert.Throws<ReferenceException>(() => UnitCatalog.Load(copy.Folder));

    [Fact]
    public void A_gap_between_two_lists_is_refused()
    {
        copy.Edit("unit-lists.json", "34", row => row["validFrom"] = "2025-08-01");
        var problem = Problem();
        Assert.Equal(("unit-lists.json", 5, "validFrom"), (problem.File, problem.Line, problem.Key));
    }

    [Fact]
    public void Two_lists_in_force_on_one_day_are_refused()
    {
        copy.Edit("unit-lists.json", "34", row => row["validFrom"] = "2025-06-30");
        Assert.Equal(("unit-lists.json", "validFrom"), (Problem().File, Problem().Key));
    }

    [Fact]
    public void An_old_list_without_its_last_day_is_refused()
    {
        copy.Edit("unit-lists.json", "63", row => row["validTo"] = null);
        Assert.Equal(("unit-lists.json", 4, "validTo"), (Problem().File, Problem().Line, Problem().Key));
    }

    [Fact]
    public void A_unit_that_went_nowhere_is_refused()
    {
        copy.EditLine(Changes, "\"to\": \"34-82\"", row => row["from"] = new JsonArray("63-82"));
        var problem = Problem();
        // No row of the changes is wrong, one is missing: the unit's own row is named.
        Assert.Equal(("units-63.json", "code"), (problem.File, problem.Key));
        var row = File.ReadAllLines(Path.Combine(copy.Folder, "units-63.json"))[problem.Line!.Value - 1];
        Assert.Contains("\"code\": \"87\"", row, StringComparison.Ordinal);
        Assert.Contains($"63-87 không có đơn vị kế thừa", problem.Message, StringComparison.Ordinal);
        Assert.Contains(Changes, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_that_went_into_two_is_refused()
    {
        var line = copy.EditLine(
            Changes,
            "\"to\": \"34-92\"",
            row => row["from"] = new JsonArray("63-92", "63-93", "63-94", "63-82")
        );
        var problem = Problem();
        Assert.Equal((Changes, line, "from"), (problem.File, problem.Line, problem.Key));
    }

    [Fact]
    public void A_change_that_leads_back_is_refused()
    {
        var line = copy.EditLine(Changes, "\"to\": \"34-82\"", row => row["from"] = new JsonArray("34-80"));
        var problem = Problem();
        Assert.Equal((Changes, line, "from"), (problem.File, problem.Line, problem.Key));
    }

    [Theory]
    [InlineData("to", "34-99")]
    [InlineData("to", "Đồng Tháp")]
    [InlineData("effective", "2025-07-02")]
    [InlineData("kind", "split")]
    public void A_bad_value_is_named_by_file_line_and_key(string key, string value)
    {
        var line = copy.EditLine(Changes, "\"to\": \"34-82\"", row => row[key] = value);
        var problem = Problem();
        Assert.Equal((Changes, line, key), (problem.File, problem.Line, problem.Key));
    }

    [Theory]
    [InlineData("kind", "split", "phải là một trong: merge, carry, type")]
    [InlineData("effective", "2025-13-01", "phải là một ngày có thật, dạng 2025-07-01")]
    public void What_a_value_has_to_be_is_said_in_vietnamese(string key, string value, string wanted)
    {
        copy.EditLine(Changes, "\"to\": \"34-82\"", row => row[key] = value);
        Assert.Contains(wanted, Problem().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_predecessor_is_refused()
    {
        var line = copy.EditLine(Changes, "\"to\": \"34-82\"", row => row["from"] = new JsonArray("63-82", "63-88"));
        Assert.Equal((line, "from"), (Problem().Line, Problem().Key));
    }

    [Fact]
    public void A_code_that_stands_twice_in_a_list_is_refused()
    {
        var line = copy.EditLine("units-34.json", "\"code\": \"82\"", row => row["code"] = "80");
        Assert.Equal(("units-34.json", line, "code"), (Problem().File, Problem().Line, Problem().Key));
    }

    [Fact]
    public void A_file_that_is_no_json_is_named_with_its_line()
    {
        File.WriteAllText(Path.Combine(copy.Folder, Changes), "{\n  \"rows\": [\n    {\"effective\": }\n  ]\n}\n");
        Assert.Equal((Changes, 3), (Problem().File, Problem().Line));
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        File.Delete(Path.Combine(copy.Folder, Changes));
        Assert.Equal(Changes, Problem().File);
    }
}
