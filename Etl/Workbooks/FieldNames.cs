namespace Ocop.Etl.Workbooks;

/// <summary>Vietnamese names of the fields, for messages, mapping lists and templates.</summary>
public static class FieldNames
{
    public static string Vi(string field) =>
        field switch
        {
            Fields.Serial => "STT",
            Fields.Name => "tên",
            Fields.Subject => "chủ thể",
            Fields.SubjectAndAddress => "tên và địa chỉ chủ thể",
            Fields.SubjectType => "loại hình chủ thể",
            Fields.Stars => "hạng sao",
            Fields.ProposedStars => "hạng sao đề nghị",
            Fields.Score => "điểm",
            Fields.Group => "nhóm sản phẩm",
            Fields.Decision => "số quyết định",
            Fields.DecisionDate => "ngày quyết định",
            Fields.ValidUntil => "có giá trị đến",
            Fields.ProductCode => "mã sản phẩm",
            Fields.Province => "tỉnh, thành phố",
            Fields.ProvinceCode => "mã tỉnh",
            Fields.District => "huyện",
            Fields.Commune => "xã, phường",
            Fields.Place => "đơn vị",
            Fields.Address => "địa chỉ",
            Fields.Operator => "đơn vị quản lý",
            Fields.OpenedOn => "ngày khai trương",
            Fields.Products => "số sản phẩm",
            Fields.Indicator => "chỉ tiêu",
            Fields.Unit => "đơn vị tính",
            Fields.Kind => "thực hiện hay kế hoạch",
            Fields.Value => "giá trị",
            Fields.AsOf => "thời điểm",
            Fields.Extra => "không đọc",
            _ => field,
        };
}
