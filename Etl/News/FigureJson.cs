using System.Text.Json;
using Ocop.Etl.Model;

namespace Ocop.Etl.News;

/// <summary>A figure as labelled cases and <c>extract</c> write it: what, how much and when; where and in which sentence is the caller's.</summary>
internal static class FigureJson
{
    /// <param name="unit">Of the indicator: "product", "percent" ...; null when the indicator is not known.</param>
    public static void Write(Utf8JsonWriter json, Fact fact, string? unit)
    {
        json.WriteString("indicator", fact.Indicator);
        json.WriteString("kind", fact.Kind == FactKind.Target ? "target" : "actual");
        json.WriteString("comparator", fact.Comparator.Sign());
        json.WriteNumber("value", fact.Value);
        if (fact.ValueMax is { } max)
            json.WriteNumber("valueMax", max);
        else
            json.WriteNull("valueMax");
        json.WriteString("asOf", fact.AsOf?.ToString());
        json.WriteString("deadline", fact.Deadline?.ToString());
        json.WriteString("unit", unit);
    }
}
