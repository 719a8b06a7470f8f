namespace Ocop.Dashboard.Components.Controls;

public enum StatusTone
{
    Neutral,
    Active,
    Good,
    Warning,
    Bad,
}
