using System.Text.Encodings.Web;
using System.Text.Json;
using Ocop.Etl.Model;

namespace Ocop.Etl.Workbooks;

/// <summary>A reading as one line of JSON, the form other tools rely on.</summary>
public static class CheckJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(WorkbookReading reading, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Compact))
            Write(json, reading);
        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, WorkbookReading reading)
    {
        json.WriteStartObject();
        json.WriteString("file", reading.File);
        json.WriteString("kind", Name(reading.Kind));
        json.WriteStartArray("sheets");
        foreach (var sheet in reading.Sheets)
        {
            json.WriteStartObject();
            json.WriteString("name", sheet.Name);
            json.WriteString("kind", Name(sheet.Kind));
            Number(json, "headerRow", sheet.HeaderRow);
            json.WriteNumber("records", sheet.Records);
            json.WriteStartArray("columns");
            foreach (var column in sheet.Columns)
            {
                json.WriteStartObject();
                json.WriteNumber("column", column.Column);
                json.WriteString("header", column.Header);
                json.WriteString("field", column.Field);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("records");
        foreach (var record in reading.Records)
        {
            json.WriteStartObject();
            switch (record)
            {
                case ProductRecord product:
                    WriteProduct(json, product);
                    break;
                case FigureRecord figure:
                    WriteFigure(json, figure);
                    break;
                case SalesPointRecord point:
                    WriteSalesPoint(json, point);
                    break;
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in reading.Findings)
        {
            json.WriteStartObject();
            json.WriteString("severity", Fields.Camel(finding.Severity.ToString()));
            json.WriteString("code", finding.Code);
            json.WriteString("sheet", finding.Sheet);
            json.WriteString("cell", finding.Cell);
            json.WriteString("message", finding.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteProduct(Utf8JsonWriter json, ProductRecord product)
    {
        json.WriteString("type", "product");
        json.WriteString("sheet", product.Sheet);
        json.WriteNumber("row", product.Row);
        json.WriteString("name", product.Name);
        json.WriteString("subject", product.Subject);
        json.WriteString("subjectType", product.SubjectType is { } type ? Fields.Camel(type.ToString()) : null);
        WritePlace(json, product.Place);
        json.WriteString("address", product.Address);
        json.WriteString("group", product.Group is { } group ? Fields.Camel(group.ToString()) : null);
        Number(json, "score", product.Score);
        Number(json, "stars", product.Stars);
        json.WriteBoolean("potentialFiveStar", product.PotentialFiveStar);
        json.WriteString("decision", product.Decision);
        Date(json, "decisionDate", product.DecisionDate);
        Date(json, "validUntil", product.ValidUntil);
    }

    private static void WriteFigure(Utf8JsonWriter json, FigureRecord figure)
    {
        json.WriteString("type", "figure");
        json.WriteString("sheet", figure.Sheet);
        json.WriteString("cell", figure.Cell);
        json.WriteString("scope", Fields.Camel(figure.Scope.ToString()));
        WritePlace(json, figure.Place);
        json.WriteString("indicator", figure.Indicator);
        json.WriteString("kind", Fields.Camel(figure.Kind.ToString()));
        Number(json, "value", figure.Value);
        Date(json, "asOf", figure.AsOf);
    }

    private static void WriteSalesPoint(Utf8JsonWriter json, SalesPointRecord point)
    {
        json.WriteString("type", "salespoint");
        json.WriteString("sheet", point.Sheet);
        json.WriteNumber("row", point.Row);
        json.WriteString("name", point.Name);
        json.WriteString("operator", point.Operator);
        WritePlace(json, point.Place);
        json.WriteString("address", point.Address);
        Date(json, "openedOn", point.OpenedOn);
        Number(json, "products", point.Products);
    }

    private static void WritePlace(Utf8JsonWriter json, RecordPlace place)
    {
        json.WriteString("province", place.Province?.Code);
        Number(json, "unitSystem", place.Province?.List is { } list ? int.Parse(list, null) : null);
        json.WriteString("district", place.District);
        json.WriteString("commune", place.Commune);
    }

    private static void Date(Utf8JsonWriter json, string name, PartialDate? date) =>
        json.WriteString(name, date?.ToString());

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    public static string Name(WorkbookKind kind) => kind.ToString().ToLowerInvariant();
}
