using Ocop.Etl.Model;

namespace Ocop.Etl.News;

/// <summary>What a listing or a sidecar says about an article before it is opened. All of it may be missing.</summary>
/// <param name="PublishedOn">As exact as known; the page's own date is used when this is null.</param>
/// <param name="HomeProvince">
/// Province whose own site the article comes from; decides "toàn tỉnh" where the text names no province.
/// </param>
public sealed record ArticleMeta(
    string? Url = null,
    PartialDate? PublishedOn = null,
    string? Title = null,
    UnitId? HomeProvince = null
);
