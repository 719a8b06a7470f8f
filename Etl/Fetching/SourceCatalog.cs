using System.Text.RegularExpressions;
using AngleSharp.Css.Parser;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Fetching;

/// <summary>The configured sources (<c>data/sources.json</c>). Immutable.</summary>
public sealed partial class SourceCatalog
{
    public const string FileName = "sources.json";

    private SourceCatalog(IReadOnlyList<Source> all) => All = all;

    /// <summary>In the file's order.</summary>
    public IReadOnlyList<Source> All { get; }

    public IEnumerable<Source> Enabled => All.Where(s => s.Enabled);

    public Source? Find(string id) => All.FirstOrDefault(s => s.Id == id);

    private sealed record Row(
        string Id,
        string Name,
        string Kind,
        string Trust,
        string Cron,
        bool Enabled,
        string? Address = null,
        string? Path = null,
        string? LinkSelector = null,
        IReadOnlyList<string>? Hosts = null,
        IReadOnlyList<string>? MustMention = null,
        string? Province = null,
        bool IsSample = false,
        bool AllowPrivateHosts = false,
        string? Note = null
    );

    // "bao-gia-lai"
    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.NonBacktracking)]
    private static partial Regex IdForm { get; }

    /// <param name="path">The file itself.</param>
    /// <exception cref="ReferenceException">Names file, line and key of what is wrong.</exception>
    public static SourceCatalog Load(string path, UnitCatalog units)
    {
        var refused = new HostPatterns(ReferenceFile.ReadHead<IReadOnlyList<string>>(path, "refusedHosts"));
        var sources = new List<Source>();
        foreach (var row in ReferenceFile.Read<Row>(path))
        {
            var source = Read(row, units, refused);
            if (sources.Exists(s => s.Id == source.Id))
                throw row.Bad("id", $"nguồn \"{source.Id}\" xuất hiện hai lần");
            sources.Add(source);
        }
        return new(sources);
    }

    private static Source Read(ReferenceRow<Row> row, UnitCatalog units, HostPatterns refused)
    {
        var value = row.Value;
        if (!IdForm.IsMatch(value.Id))
            throw row.Bad("id", $"\"{value.Id}\" chỉ được gồm chữ thường không dấu, số và gạch nối");
        if (string.IsNullOrWhiteSpace(value.Name))
            throw row.Bad("name", "không được để trống");
        if (!CronSchedule.TryParse(value.Cron, out var cron, out var problem))
            throw row.Bad("cron", problem);
        UnitId? province = null;
        if (value.Province is not null)
            province =
                UnitId.TryParse(value.Province, out var id) && id.IsProvince && units.Find(id) is not null
                    ? id
                    : throw row.Bad("province", $"không có tỉnh \"{value.Province}\" (viết dạng 63-82 hoặc 34-82)");
        var source = new Source
        {
            Id = value.Id,
            Name = value.Name,
            Kind = Choice<SourceKind>(row, "kind", value.Kind),
            Path = value.Path,
            LinkSelector = value.LinkSelector,
            Province = province,
            Trust = Choice<Trust>(row, "trust", value.Trust),
            Cron = cron,
            Enabled = value.Enabled,
            IsSample = value.IsSample,
            MustMention = value.MustMention ?? [],
            Note = value.Note,
        };
        return source.IsRemote ? WithAddress(row, source, refused) : OnDisk(row, source, refused);
    }

    private static Source OnDisk(ReferenceRow<Row> row, Source source, HostPatterns refused)
    {
        if (string.IsNullOrWhiteSpace(row.Value.Path))
            throw row.Bad("path", "nguồn loại này cần đường dẫn (tính từ thư mục data)");
        if (row.Value.Address is not null)
            throw row.Bad("address", "nguồn loại này đọc từ đĩa, không có địa chỉ");
        if (row.Value.LinkSelector is not null)
            throw row.Bad("linkSelector", "chỉ dùng cho nguồn loại listing");
        if (source.MustMention.Count > 0)
            throw row.Bad("mustMention", "chỉ dùng cho nguồn loại feed và listing");
        return source with { Hosts = new(row.Value.Hosts ?? [], refused) };
    }

    private static Source WithAddress(ReferenceRow<Row> row, Source source, HostPatterns refused)
    {
        if (row.Value.Path is not null)
            throw row.Bad("path", "nguồn loại này lấy qua mạng, không có đường dẫn");
        if (!Uri.TryCreate(row.Value.Address, UriKind.Absolute, out var address) || !CanonicalUrl.IsHttp(address))
            throw row.Bad("address", $"\"{row.Value.Address}\" không phải địa chỉ http hoặc https");
        var hosts = row.Value.Hosts is { Count: > 0 } given ? given : [CanonicalUrl.HostOf(address)];
        foreach (var host in hosts)
        {
            if (Uri.CheckHostName(host) == UriHostNameType.Unknown)
                throw row.Bad("hosts", $"\"{host}\" không phải tên máy chủ");
            if (refused.Matches(host))
                throw row.Bad("hosts", $"\"{host}\" nằm trong danh sách từ chối (refusedHosts)");
        }
        var policy = new HostPolicy(hosts, refused, row.Value.AllowPrivateHosts);
        if (!policy.Allows(address))
            throw row.Bad("address", $"máy chủ {address.Host} không nằm trong \"hosts\"");
        CheckSelector(row, source.Kind);
        return source with { Address = address, Hosts = policy };
    }

    private static void CheckSelector(ReferenceRow<Row> row, SourceKind kind)
    {
        if (kind == SourceKind.Listing && string.IsNullOrWhiteSpace(row.Value.LinkSelector))
            throw row.Bad("linkSelector", "nguồn loại listing cần bộ chọn CSS của liên kết bài viết");
        if (kind != SourceKind.Listing && row.Value.LinkSelector is not null)
            throw row.Bad("linkSelector", "chỉ dùng cho nguồn loại listing");
        if (row.Value.LinkSelector is { } selector && new CssSelectorParser().ParseSelector(selector) is null)
            throw row.Bad("linkSelector", $"\"{selector}\" không phải bộ chọn CSS");
    }

    private static T Choice<T>(ReferenceRow<Row> row, string key, string text)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (Name(value) == text)
                return value;
        throw row.Bad(
            key,
            $"không có giá trị \"{text}\"; chọn một trong: {string.Join(", ", Enum.GetValues<T>().Select(Name))}"
        );

        static string Name(T value) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
    }
}
