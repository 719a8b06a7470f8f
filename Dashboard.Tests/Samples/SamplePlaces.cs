namespace Ocop.Tests.Samples;

/// <summary>A former district with some of its communes.</summary>
internal sealed record SampleDistrict(string Name, IReadOnlyList<string> Communes);

/// <summary>Something the province is known for, with its group as a list would write it.</summary>
internal sealed record SampleSpecialty(string Name, string Group);

/// <summary>Places are real, so that the samples run through the same look-ups as real lists; all else is invented.</summary>
internal sealed record SampleProvince(
    string Name,
    string Successor,
    IReadOnlyList<SampleDistrict> Districts,
    IReadOnlyList<SampleSpecialty> Specialties
);

internal static class SamplePlaces
{
    private const string Food = "Thực phẩm";
    private const string Drink = "Đồ uống";
    private const string Herbal = "Dược liệu và sản phẩm từ dược liệu";
    private const string Craft = "Thủ công mỹ nghệ";
    private const string Plants = "Sinh vật cảnh";
    private const string Tourism = "Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch";

    public static IReadOnlyList<SampleProvince> Former { get; } =
    [
        new(
            "Bến Tre",
            "Vĩnh Long",
            [
                D("Huyện Chợ Lách", "Xã Vĩnh Thành", "Xã Phú Sơn"),
                D("Huyện Mỏ Cày Nam", "Xã An Thạnh", "Xã Đa Phước Hội"),
                D("Huyện Giồng Trôm", "Xã Sơn Phú", "Xã Hưng Nhượng"),
            ],
            [
                S("Kẹo dừa sầu riêng", Food),
                S("Thạch dừa lá dứa", Food),
                S("Dầu dừa ép lạnh", Herbal),
                S("Bưởi da xanh sấy dẻo", Food),
                S("Giỏ cọng dừa", Craft),
                S("Bonsai mai vàng", Plants),
                S("Tham quan vườn cây ăn trái", Tourism),
            ]
        ),
        new(
            "Tiền Giang",
            "Đồng Tháp",
            [
                D("Huyện Cái Bè", "Xã Hòa Khánh", "Xã Mỹ Lợi A"),
                D("Huyện Cai Lậy", "Xã Tam Bình", "Xã Ngũ Hiệp"),
                D("Huyện Gò Công Đông", "Xã Tân Thành", "Xã Kiểng Phước"),
            ],
            [
                S("Mắm tôm chà", Food),
                S("Sầu riêng sấy thăng hoa", Food),
                S("Xoài cát sấy dẻo", Food),
                S("Rượu sim", Drink),
                S("Nước ép khóm", Drink),
                S("Chiếu lác dệt tay", Craft),
            ]
        ),
        new(
            "Sóc Trăng",
            "Cần Thơ",
            [
                D("Huyện Mỹ Xuyên", "Xã Hòa Tú 1", "Xã Thạnh Quới"),
                D("Thị xã Vĩnh Châu", "Xã Vĩnh Hải", "Xã Lạc Hòa"),
                D("Huyện Kế Sách", "Xã An Lạc Tây", "Xã Phong Nẫm"),
            ],
            [
                S("Bánh pía đậu xanh", Food),
                S("Lạp xưởng tươi", Food),
                S("Hành tím phi", Food),
                S("Gạo thơm túi 5 kg", Food),
                S("Trà mãng cầu", Drink),
                S("Du lịch miệt vườn", Tourism),
            ]
        ),
        new(
            "Bạc Liêu",
            "Cà Mau",
            [
                D("Huyện Đông Hải", "Xã Long Điền Đông", "Xã An Trạch"),
                D("Huyện Hòa Bình", "Xã Vĩnh Hậu", "Xã Minh Diệu"),
                D("Huyện Phước Long", "Xã Phong Thạnh Tây A", "Xã Vĩnh Thanh"),
            ],
            [
                S("Muối hạt sạch", Food),
                S("Tôm khô đất", Food),
                S("Khô cá kèo", Food),
                S("Mật ong hoa nhãn", Food),
                S("Rượu gạo lúa mùa", Drink),
            ]
        ),
        new(
            "Lâm Đồng",
            "Lâm Đồng",
            [
                D("Huyện Lạc Dương", "Xã Lát", "Xã Đạ Sar"),
                D("Huyện Bảo Lâm", "Xã Lộc An", "Xã Lộc Tân"),
                D("Huyện Đơn Dương", "Xã Ka Đô", "Xã Lạc Xuân"),
            ],
            [
                S("Cà phê rang xay", Food),
                S("Trà ô long", Food),
                S("Hồng treo gió", Food),
                S("Cao atiso", Herbal),
                S("Hoa lan chậu", Plants),
                S("Nước cốt dâu tằm", Drink),
            ]
        ),
        new(
            "Đắk Lắk",
            "Đắk Lắk",
            [
                D("Huyện Cư M'gar", "Xã Ea Tar", "Xã Cuôr Đăng"),
                D("Huyện Krông Pắc", "Xã Ea Kênh", "Xã Ea Yông"),
                D("Huyện Buôn Đôn", "Xã Ea Huar", "Xã Krông Na"),
            ],
            [
                S("Cà phê bột đặc sản", Food),
                S("Bột ca cao nguyên chất", Food),
                S("Hạt mắc ca sấy", Food),
                S("Tiêu đen hữu cơ", Food),
                S("Rượu cần", Drink),
                S("Thổ cẩm dệt tay", Craft),
                S("Lưu trú nhà dài", Tourism),
            ]
        ),
        new(
            "Gia Lai",
            "Gia Lai",
            [
                D("Huyện Chư Sê", "Xã Ia Blang", "Xã Dun"),
                D("Huyện Mang Yang", "Xã Đăk Yă", "Xã Ayun"),
                D("Huyện Đak Đoa", "Xã Glar", "Xã Tân Bình"),
            ],
            [
                S("Tiêu sọ đỏ", Food),
                S("Cà phê mật ong", Food),
                S("Măng le khô", Food),
                S("Tinh dầu sả", Herbal),
                S("Gùi tre đan", Craft),
            ]
        ),
        new(
            "Quảng Nam",
            "Đà Nẵng",
            [
                D("Huyện Tiên Phước", "Xã Tiên Cảnh", "Xã Tiên Mỹ"),
                D("Huyện Nam Trà My", "Xã Trà Linh", "Xã Trà Mai"),
                D("Huyện Duy Xuyên", "Xã Duy Trinh", "Xã Duy Nghĩa"),
            ],
            [
                S("Trà sâm túi lọc", Herbal),
                S("Quế thanh", Food),
                S("Mì lá khô", Food),
                S("Nước mắm cá cơm", Food),
                S("Lụa tơ tằm", Craft),
                S("Rượu đẳng sâm", Drink),
            ]
        ),
        new(
            "Nghệ An",
            "Nghệ An",
            [
                D("Huyện Nam Đàn", "Xã Kim Liên", "Xã Nam Anh"),
                D("Huyện Con Cuông", "Xã Yên Khê", "Xã Môn Sơn"),
                D("Huyện Diễn Châu", "Xã Diễn Ngọc", "Xã Diễn Kim"),
            ],
            [
                S("Tương hũ sành", Food),
                S("Cà dầm", Food),
                S("Chè gay", Food),
                S("Nước mắm hạ thổ", Food),
                S("Bột sắn dây", Drink),
                S("Mật ong rừng", Food),
            ]
        ),
        new(
            "Thanh Hóa",
            "Thanh Hóa",
            [
                D("Huyện Thọ Xuân", "Xã Xuân Bái", "Xã Xuân Hòa"),
                D("Huyện Nông Cống", "Xã Trường Sơn", "Xã Tế Lợi"),
                D("Huyện Hoằng Hóa", "Xã Hoằng Phụ", "Xã Hoằng Thanh"),
            ],
            [
                S("Bánh gai", Food),
                S("Nem chua", Food),
                S("Mắm tép", Food),
                S("Chiếu cói", Craft),
                S("Rượu nếp cẩm", Drink),
            ]
        ),
        new(
            "Bắc Giang",
            "Bắc Ninh",
            [
                D("Huyện Lục Ngạn", "Xã Hồng Giang", "Xã Giáp Sơn"),
                D("Huyện Yên Thế", "Xã Đồng Tâm", "Xã Xuân Lương"),
                D("Huyện Hiệp Hòa", "Xã Hợp Thịnh", "Xã Mai Trung"),
            ],
            [
                S("Vải thiều sấy", Food),
                S("Mì chũ rau củ", Food),
                S("Gà đồi ủ muối", Food),
                S("Trà hoa vàng", Herbal),
                S("Rượu men lá", Drink),
            ]
        ),
        new(
            "Quảng Ninh",
            "Quảng Ninh",
            [
                D("Huyện Ba Chẽ", "Xã Nam Sơn", "Xã Đồn Đạc"),
                D("Huyện Tiên Yên", "Xã Đông Ngũ", "Xã Hải Lạng"),
                D("Huyện Vân Đồn", "Xã Hạ Long", "Xã Quan Lạn"),
            ],
            [
                S("Ruốc hàu", Food),
                S("Ba kích tím ngâm", Drink),
                S("Chả mực giã tay", Food),
                S("Trà dược liệu", Herbal),
                S("Trải nghiệm làng chài", Tourism),
            ]
        ),
        new(
            "Yên Bái",
            "Lào Cai",
            [
                D("Huyện Văn Chấn", "Xã Gia Hội", "Xã Suối Giàng"),
                D("Huyện Văn Yên", "Xã Đại Phác", "Xã Viễn Sơn"),
                D("Huyện Mù Cang Chải", "Xã Púng Luông", "Xã La Pán Tẩn"),
            ],
            [
                S("Chè shan tuyết", Food),
                S("Tinh dầu quế", Herbal),
                S("Gạo nếp nương", Food),
                S("Miến đao", Food),
                S("Lưu trú nhà sàn", Tourism),
            ]
        ),
        new(
            "Hà Giang",
            "Tuyên Quang",
            [
                D("Huyện Hoàng Su Phì", "Xã Hồ Thầu", "Xã Nậm Ty"),
                D("Huyện Mèo Vạc", "Xã Pả Vi", "Xã Tả Lủng"),
                D("Huyện Quản Bạ", "Xã Lùng Tám", "Xã Quyết Tiến"),
            ],
            [
                S("Mật ong bạc hà", Food),
                S("Thịt trâu gác bếp", Food),
                S("Vải lanh thêu", Craft),
                S("Rượu ngô men lá", Drink),
                S("Tam giác mạch sấy", Food),
            ]
        ),
    ];

    private static SampleDistrict D(string name, params string[] communes) => new(name, communes);

    private static SampleSpecialty S(string name, string group) => new(name, group);
}
