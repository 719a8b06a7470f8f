using System.Runtime.InteropServices;
using Ocop.Etl.Model;
using Ocop.Etl.News.Language;

namespace Ocop.Etl.News.Mentions;

/// <summary>A run of tokens with a meaning.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Index">Into the list of numbers, ranks, dates or places, by <paramref name="Cue"/>; the character for a mark.</param>
internal readonly record struct Mention(Cue Cue, int First, int End, int Index)
{
    public bool Is(char mark) => Cue == Cue.Mark && Index == mark;
}

internal enum NumberForm : byte
{
    /// <summary>May count something.</summary>
    Count,
    Percent,
    Ordinal,
    Document,
    Time,
    Phone,

    /// <summary>Glued to letters or repeated without sense: part of a name.</summary>
    Name,
}

/// <param name="ValueMax">Upper end of "30 - 40"; null otherwise.</param>
/// <param name="Outof">The 63 of "60/63".</param>
/// <param name="Span">In the stored text, comparator words not included.</param>
internal sealed record NumberMention(double Value, double? ValueMax, double? Outof, NumberForm Form, TextSpan Span);

/// <summary>"3 sao", "3 - 4 sao", "từ 3 sao trở lên".</summary>
/// <param name="Upward">"trở lên" follows or "từ" stands before.</param>
internal readonly record struct RankMention(int Min, int Max, bool Upward)
{
    public bool IsSingle => Min == Max && !Upward;

    /// <summary>Every product has at least three stars, so "từ 3 sao" and "3 - 5 sao" say nothing about a class.</summary>
    public bool IsEveryProduct => Min <= 3 && (Upward || Max > 3);
}

internal enum DateRole : byte
{
    /// <summary>A day, month or year.</summary>
    Point,

    /// <summary>Two years; the date is the end, <see cref="DateMention.Start"/> the beginning.</summary>
    Period,

    /// <summary>"từ năm 2019": the beginning of something that goes on.</summary>
    Since,

    /// <summary>"đợt 2 năm 2022".</summary>
    Round,

    /// <summary>"đến nay, hiện": true when written.</summary>
    Now,
}

/// <param name="Date">Null when the page's own date would be needed and is unknown, and for "đợt 2" alone.</param>
/// <param name="Day">A day of an event ("ngày 16/1"), as against a year or month that a figure is said to be of.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DateMention(PartialDate? Date, DateRole Role, int? Start, bool Day, bool Until)
{
    /// <summary>"6 tháng đầu năm": what was added in them is the year's so far.</summary>
    public bool FirstMonths { get; init; }
}

internal enum PlaceScope : byte
{
    None,
    National,
    Province,
    District,

    /// <summary>"toàn tỉnh", "tỉnh": the province in focus.</summary>
    ThisProvince,

    /// <summary>"thành phố": a city in focus, of either rank.</summary>
    ThisCity,

    /// <summary>"huyện", "thị xã", "quận": the district in focus.</summary>
    ThisDistrict,

    /// <summary>Commune, ward, village: no scope here.</summary>
    Commune,

    /// <summary>Part of the country or of a province: no scope here.</summary>
    Region,

    /// <summary>"nhiều xã", "một số huyện": some places, none of them named.</summary>
    Some,
}

/// <param name="Province">Code of the 63; null when not known or not meant.</param>
/// <param name="Name">District name as written, with its kind word; null otherwise.</param>
/// <param name="Whole">Said with "toàn, cả, trên địa bàn": surely what the figure covers.</param>
/// <param name="Old">"cũ", "khu vực", "trước sắp xếp": the area before July 2025.</param>
/// <param name="Bare">A name without "tỉnh", "huyện" before it.</param>
internal sealed record PlaceMention(
    PlaceScope Scope,
    string? Province,
    string? Name,
    bool Whole = false,
    bool Old = false,
    bool Bare = false
);
