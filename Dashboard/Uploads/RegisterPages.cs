using Ocop.Dashboard.Products;

namespace Ocop.Dashboard.Uploads;

/// <summary>What the pages Sản phẩm and Tải lên need.</summary>
internal static class RegisterPages
{
    public static IServiceCollection AddRegisterPages(this IServiceCollection services) =>
        services
            .AddScoped<ProductsQuery>()
            .AddScoped<ProductQuery>()
            .AddScoped<SubjectPairs>()
            .AddScoped<UploadQueries>();

    public static void MapRegisterPages(this WebApplication app)
    {
        app.MapUploads();
        app.MapSubjectPairs();
    }
}
