using System.Collections.Frozen;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;
using Ocop.Etl.Text;
using Ocop.Etl.Workbooks.Cells;

namespace Ocop.Etl.Workbooks.Figures;

/// <summary>What the words around a figure are about, for words below them that do not say it again.</summary>
public enum Topic
{
    None,
    Products,

    /// <summary>Recognised in a period: its breakdown by stars is no indicator.</summary>
    NewProducts,
    Subjects,
    SalesPoints,

    /// <summary>Something else: re-assessed products, budget ...</summary>
    Other,
}

/// <param name="Code">Indicator code; null: the words name none.</param>
/// <param name="Excluded">The words name something that is no indicator, whatever stands beside them.</param>
public readonly record struct IndicatorReading(string? Code, Topic Topic, bool Excluded, bool Share);

/// <summary>Indicators in the words of headers, titles and row labels. Codes are those of indicators.json.</summary>
public static partial class IndicatorWords
{
    /// <summary>A title of what is only applied for ("ĐĂNG KÝ SẢN PHẨM OCOP NĂM 2025"): its plain words count nothing we keep.</summary>
    public static bool IsAboutApplications(string title) => Applications().IsMatch(VietnameseText.Fold(title));

    /// <summary>A title of products and of something else: its columns say themselves which of the two they count.</summary>
    public static bool IsAboutSeveral(string title) => ProductsAndMore().IsMatch(VietnameseText.Fold(title));

    /// <summary>Words from the outer level to the inner one.</summary>
    public static IndicatorReading Find(IReadOnlyList<string> levels, Topic topic)
    {
        string? code = null;
        var share = false;
        foreach (var level in levels)
        {
            var read = Find(level, topic);
            if (read.Excluded)
                return read;
            share |= read.Share;
            if (read.Topic != Topic.None)
                topic = read.Topic;
            if (read.Code is not null)
                code = read.Code;
        }
        return new(WithShare(code, share), topic, false, share);
    }

    private static string? WithShare(string? code, bool share)
    {
        if (!share || code is null || code.StartsWith("share.", StringComparison.Ordinal))
            return code;
        return GuideIndicators.Codes.Contains("share." + code) ? "share." + code : null;
    }

    /// <summary>One level. Its code is that of the count even where the words speak of a share.</summary>
    public static IndicatorReading Find(string text, Topic topic)
    {
        if (GuideIndicators.Codes.Contains(text.Trim()))
            return new(text.Trim(), Topic.None, false, false);
        var folded = Slogan().Replace(VietnameseText.Fold(text), " ");
        if (Never().IsMatch(folded) || Completion().IsMatch(folded))
            return new(null, Topic.Other, true, false);
        var share = ShareWord().IsMatch(folded);
        var (code, found) = Read(text, folded, topic);
        return new(code, found, false, share);
    }

    private static (string? Code, Topic Topic) Read(string text, string folded, Topic topic)
    {
        var isNew = IsNew(text, folded);
        if (SalesPoint().IsMatch(folded))
            return isNew ? (null, Topic.Other) : ("salespoints.total", Topic.SalesPoints);
        var type = SubjectTypeOf(folded, out var several);
        var subject = Subject().IsMatch(folded);
        if (ProductsOf().IsMatch(folded) && (type is not null || several) && !subject)
            return (null, Topic.Other);
        if (
            subject
            || (
                (type is not null || several) && topic is not Topic.Products and not Topic.NewProducts
                || topic == Topic.Subjects && type is not null
            )
        )
        {
            if (isNew && subject)
                return (null, Topic.Other);
            if (several)
                return (null, subject ? Topic.Subjects : Topic.None);
            return topic == Topic.Other && !subject ? (null, Topic.None)
                : type is { } one ? ("subjects." + Fields.Camel(one.ToString()), subject ? Topic.Subjects : Topic.None)
                : ("subjects.total", Topic.Subjects);
        }
        if ((type is not null || several) && topic is Topic.Products or Topic.NewProducts && !Product().IsMatch(folded))
            return several ? (null, Topic.None) : ("subjects." + Fields.Camel(type!.Value.ToString()), Topic.None);
        return ReadProducts(folded, topic, isNew);
    }

    private static (string? Code, Topic Topic) ReadProducts(string folded, Topic topic, bool isNew)
    {
        var product = Product().IsMatch(folded);
        var threeUp = ThreeUp().IsMatch(folded);
        if (!threeUp && SeveralStars().IsMatch(folded))
            return (null, product ? Topic.Products : Topic.None);
        var stars = threeUp ? [] : Stars(folded);
        var group = Group(folded);
        var flow = isNew || (topic == Topic.NewProducts && !(product && Total().IsMatch(folded)));
        if (stars.Count > 0 || group is not null)
        {
            // A breakdown of what is new in a period, or of what is no indicator, is none itself.
            if (flow || topic is Topic.Other or Topic.Subjects or Topic.SalesPoints && !product)
                return (null, isNew ? Topic.NewProducts : Topic.None);
            if (stars.Count == 1 && group is null && stars[0] >= 3)
                return Potential().IsMatch(folded)
                    ? (stars[0] == 5 ? "products.star5potential" : null, Topic.Products)
                    : ($"products.star{stars[0]}", Topic.Products);
            return stars.Count == 0 && group is not null
                ? ($"products.group.{group}", Topic.Products)
                : (null, Topic.Products);
        }
        if (
            isNew && (product || Has(folded, "cong nhan") || topic is Topic.Products or Topic.NewProducts or Topic.None)
        )
            return ("products.new", Topic.NewProducts);
        if (threeUp)
            return flow ? ("products.new", Topic.NewProducts) : ("products.total", Topic.Products);
        if (product)
            return topic == Topic.NewProducts && !Total().IsMatch(folded) && !Has(folded, "luy ke")
                ? ("products.new", Topic.NewProducts)
                : ("products.total", Topic.Products);
        if (!Total().IsMatch(folded))
            return (null, Topic.None);
        return topic switch
        {
            Topic.Subjects => ("subjects.total", Topic.None),
            Topic.SalesPoints => ("salespoints.total", Topic.None),
            Topic.NewProducts => ("products.new", Topic.None),
            Topic.Products => ("products.total", Topic.None),
            _ => (null, Topic.None),
        };
    }

    // "mới", not "mỗi": only a text without any accents is believed without them.
    private static bool IsNew(string text, string folded)
    {
        if (New().IsMatch(folded))
            return true;
        if (!NewPlain().IsMatch(folded))
            return false;
        var composed = text.Normalize().ToLowerInvariant();
        return composed.Contains("mới", StringComparison.Ordinal) || composed.All(char.IsAscii);
    }

    private static bool Has(string folded, string words) => folded.Contains(words, StringComparison.Ordinal);

    private static SubjectType? SubjectTypeOf(string folded, out bool several)
    {
        var found = new List<SubjectType>(2);
        var group = CooperativeGroup().IsMatch(folded);
        if (group)
            found.Add(SubjectType.CooperativeGroup);
        if (Cooperative().IsMatch(CooperativeGroup().Replace(folded, " ")))
            found.Add(SubjectType.Cooperative);
        if (Enterprise().IsMatch(folded))
            found.Add(SubjectType.Enterprise);
        if (Household().IsMatch(folded))
            found.Add(SubjectType.Household);
        if (Farm().IsMatch(folded))
            found.Add(SubjectType.Farm);
        several = found.Count > 1;
        return found.Count == 1 ? found[0] : null;
    }

    private static List<int> Stars(string folded) =>
        [
            .. Star()
                .Matches(folded)
                .Select(m =>
                    m.Groups["n"].Success
                        ? m.Groups["n"].Value[0] - '0'
                        : m.Groups["w"].Value switch
                        {
                            "ba" => 3,
                            "bon" => 4,
                            _ => 5,
                        }
                )
                .Distinct(),
        ];

    // "Vải và may mặc" has no indicator; the older craft groups have.
    private static string? Group(string folded)
    {
        if (Has(folded, "may mac") || !(GroupNames.Find(folded) is { } group))
            return null;
        return Fields.Camel(group.ToString());
    }
}
