namespace Ocop.Dashboard.Components.Controls;

/// <summary>What the map shows of one unit.</summary>
/// <param name="Text">The value as printed: "hơn 103 sản phẩm".</param>
/// <param name="Note">Date and whatever else the reader should hear: "tháng 12/2023, cách đây 35 tháng".</param>
public sealed record MapValue(double Value, string Text, string? Note = null);
