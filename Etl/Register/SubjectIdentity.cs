using System.Text;
using Ocop.Etl.Text;

namespace Ocop.Etl.Register;

/// <summary>
/// Who a subject (chủ thể) is by its name. <see cref="Key"/> decides: equal keys are one subject.
/// <see cref="LikenessKey"/> only suggests: a person says whether "HTX NN Tân Mỹ" is "HTX nông nghiệp Tân Mỹ".
/// </summary>
public static class SubjectIdentity
{
    // Folded words or runs of words, longest run first, as they stand in names of subjects.
    private static readonly (string[] Words, string[] Means)[] Expansions =
    [
        .. new (string Words, string Means)[]
        {
            ("lien hiep htx", "lien hiep hop tac xa"),
            ("trach nhiem huu han", "tnhh"),
            ("mot thanh vien", "mtv"),
            ("1 thanh vien", "mtv"),
            ("1 tv", "mtv"),
            ("hai thanh vien", "2tv"),
            ("2 thanh vien", "2tv"),
            ("c ty", "cong ty"),
            ("ho san xuat kinh doanh", "ho kinh doanh"),
            ("ho sxkd", "ho kinh doanh"),
            ("ho kinh doanh ca the", "ho kinh doanh"),
            ("san xuat va kinh doanh", "san xuat kinh doanh"),
            ("htxnn", "hop tac xa nong nghiep"),
            ("htxdvnn", "hop tac xa dich vu nong nghiep"),
            ("htx", "hop tac xa"),
            ("tht", "to hop tac"),
            ("hkd", "ho kinh doanh"),
            ("cssx", "co so san xuat"),
            ("cs", "co so"),
            ("cty", "cong ty"),
            ("ctcp", "cong ty cp"),
            ("co phan", "cp"),
            ("dntn", "doanh nghiep tu nhan"),
            ("dn", "doanh nghiep"),
            ("dvnn", "dich vu nong nghiep"),
            ("nndv", "nong nghiep dich vu"),
            ("sxkd", "san xuat kinh doanh"),
            ("dvsx", "dich vu san xuat"),
            ("sxtm", "san xuat thuong mai"),
            ("tmdv", "thuong mai dich vu"),
            ("dvtm", "dich vu thuong mai"),
            ("xnk", "xuat nhap khau"),
            ("nn", "nong nghiep"),
            ("nnhc", "nong nghiep huu co"),
            ("nncnc", "nong nghiep cong nghe cao"),
            ("cnc", "cong nghe cao"),
            ("dv", "dich vu"),
            ("sx", "san xuat"),
            ("kd", "kinh doanh"),
            ("tm", "thuong mai"),
            ("ntts", "nuoi trong thuy san"),
        }.Select(e => (e.Words.Split(' '), e.Means.Split(' '))),
    ];

    private static readonly ILookup<string, (string[] Words, string[] Means)> ByFirstWord = Expansions
        .OrderByDescending(e => e.Words.Length)
        .ToLookup(e => e.Words[0], StringComparer.Ordinal);

    // Words that join without naming: "sản xuất và thương mại" = "sản xuất - thương mại".
    private static readonly HashSet<string> Joining = new(StringComparer.Ordinal) { "va", "and" };

    // An address repeated behind the name: "HTX Tân Qui, xã An Phú Tân".
    private static readonly HashSet<string> PlaceWords = new(StringComparer.Ordinal)
    {
        "xa",
        "phuong",
        "huyen",
        "quan",
        "tinh",
        "ap",
        "thon",
        "thi xa",
        "thi tran",
        "thanh pho",
        "tp",
        "dac khu",
    };

    /// <summary>Equal keys (within one province) are one subject; see <see cref="NameKey"/>.</summary>
    public static string Key(string? name) => NameKey.Of(name);

    /// <summary>
    /// Equal for names that probably mean one subject: abbreviations written out, accents and an appended address
    /// dropped, i and y alike ("Tân Qui", "Tân Quy").
    /// </summary>
    public static string LikenessKey(string name)
    {
        var words = Words(VietnameseText.Fold(WithoutPlace(name)));
        var result = new StringBuilder();
        for (var at = 0; at < words.Count; )
        {
            var (means, used) = Expand(words, at);
            foreach (var word in means)
                if (!Joining.Contains(word))
                    result.Append(result.Length > 0 ? " " : "").Append(word.Replace('y', 'i'));
            at += used;
        }
        return result.ToString();
    }

    private static (IReadOnlyList<string> Means, int Used) Expand(List<string> words, int at)
    {
        foreach (var (pattern, means) in ByFirstWord[words[at]])
            if (at + pattern.Length <= words.Count && words.Slice(at, pattern.Length).SequenceEqual(pattern))
                return (means, pattern.Length);
        return ([words[at]], 1);
    }

    private static string WithoutPlace(string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        if (comma <= 0)
            return name;
        var behind = Words(VietnameseText.Fold(name[(comma + 1)..]));
        var isPlace =
            behind.Count > 1
            && (PlaceWords.Contains(behind[0]) || PlaceWords.Contains(string.Join(' ', behind.Take(2))));
        return isPlace ? name[..comma] : name;
    }

    private static List<string> Words(string folded)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= folded.Length; i++)
        {
            var inside = i < folded.Length && char.IsLetterOrDigit(folded[i]);
            if (inside && start < 0)
                start = i;
            if (inside || start < 0)
                continue;
            words.Add(folded[start..i]);
            start = -1;
        }
        return words;
    }
}
