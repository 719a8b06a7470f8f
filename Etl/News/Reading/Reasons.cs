using Ocop.Etl.News.Language;

namespace Ocop.Etl.News.Reading;

/// <summary>Why a number did not become a figure, as <c>extract --explain</c> and the news page say it.</summary>
internal static class Reasons
{
    public const string Fraction = "phân số của một tổng, không phải số lượng";
    public const string NoNoun = "không có danh từ đi kèm, không rõ đếm gì";
    public const string NoPlace = "không rõ nơi nào";
    public const string NoScope = "số của vùng, xã hoặc phường: không có phạm vi tương ứng";
    public const string Several = "gộp nhiều nơi trong một con số";
    public const string Norm = "định mức cho mỗi nơi, không nêu tên nơi nào";
    public const string Producer = "sản phẩm của một cơ sở, không phải của địa phương";
    public const string NamedMaker =
        "sản phẩm của một cơ sở hoặc thương hiệu gọi bằng tên riêng, không phải của địa phương";
    public const string NotTied = "không nói rõ là sản phẩm hay chủ thể OCOP";
    public const string MakersInGeneral = "hợp tác xã, doanh nghiệp hoặc hộ nói chung, không riêng của chương trình";
    public const string Lumped = "gộp nhiều loại trong một con số";
    public const string LumpedRanks = "gộp nhiều hạng sao dưới một tổng đã nêu";
    public const string PotentialFour = "tiềm năng 4 sao: không có chỉ tiêu tương ứng";
    public const string PartOfFlow = "cơ cấu của số công nhận trong kỳ, không phải của tổng số đang có";
    public const string MakersOfFlow = "chủ thể của một đợt công nhận";
    public const string MakersOfPart = "chủ thể của một phần sản phẩm";
    public const string Subset = "một phần của con số nêu trước, không có chỉ tiêu riêng";
    public const string Change = "mức tăng giảm, không phải con số đang có";
    public const string OldUndated = "số cũ đem ra so, không rõ vào lúc nào";
    public const string OtherGroup = "nhóm sản phẩm không có chỉ tiêu";
    public const string ShareOfOther = "tỷ lệ không thuộc các chỉ tiêu đang theo dõi";
    public const string ShareOfNation = "tỷ trọng trong cả nước hoặc vùng";
    public const string Score = "điểm chấm hoặc điểm khác, không phải điểm bán";
    public const string Below = "chỉ nêu mức trần (dưới, tối đa)";
    public const string BelowThree = "gồm cả sản phẩm dưới 3 sao, chưa đạt chuẩn OCOP";
    public const string Mixed = "gộp cả công nhận mới và đánh giá lại";
    public const string Zero = "số 0 hoặc không phải số đếm";
    public const string SaidBetter = "tít bài nói gọn, thân bài nói rõ hơn về cùng con số";
    public const string Indefinite = "\"một\" nói chung, không phải số đếm";
    public const string OtherPage = "phần khác của trang (tin liên quan, thanh bên, chân trang), không thuộc bài";

    public const string ToldOtherwise =
        "đọc lại lần hai: lời văn quanh con số không giống lời nêu số liệu như vậy trong các bài đã gán nhãn";

    public static string Excluded(Cue cue) =>
        cue switch
        {
            Cue.Registered => "đăng ký, dự thi hoặc được xem xét, chưa phải được công nhận",
            Cue.Participating => "tham gia chương trình, chưa chắc đã được xếp hạng",
            Cue.Recertified => "đánh giá lại, cấp lại",
            Cue.Expired => "hết hạn, bị thu hồi hoặc không đạt",
            Cue.Exported => "sản phẩm xuất khẩu",
            Cue.Online => "sản phẩm trên sàn hoặc trang mạng",
            Cue.ModernChannel => "sản phẩm trong kênh bán hàng hiện đại",
            Cue.Honoured => "sản phẩm tiêu biểu, được bình chọn hoặc khen thưởng",
            Cue.Shown or Cue.Fair => "sản phẩm được trưng bày, quảng bá",
            Cue.Inspected => "được kiểm tra, đến thăm hoặc bị thiệt hại, không phải số đang có",
            Cue.UpRank => "nâng hạng sao",
            Cue.Remaining => "phần còn lại",
            Cue.Cooperative => Producer,
            Cue.Goods => "kể tên từng mặt hàng",
            _ => "thuộc tính khác, không phải tổng số",
        };

    public static string Form(Mentions.NumberForm form) =>
        form switch
        {
            Mentions.NumberForm.Document => "số văn bản",
            Mentions.NumberForm.Time => "giờ",
            Mentions.NumberForm.Phone => "số điện thoại hoặc dãy số",
            Mentions.NumberForm.Name => "nằm trong một tên hoặc ký hiệu",
            _ => "số thứ tự",
        };
}
