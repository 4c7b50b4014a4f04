using System.Text;
using HeroImages.Detections;

namespace HeroImages.Tests.Detections;

public class MegaDetectorReaderTests
{
    public static TheoryData<string, string> SameDocument => new()
    {
        { "images first, info last", Document("{0},{1},{2}") },
        { "info first, images last", Document("{2},{1},{0}") },
        { "tables between", Document("{1},{0},{2}") },
        { "unknown keys", Document("\"x\":[{{\"images\":1}}],{0},\"y\":{{\"z\":null}},{1},{2},\"w\":\"}}\"") },
        { "byte order mark", "\uFEFF" + Document("{0},{1},{2}") },
        { "CRLF", Document("{0},{1},{2}").ReplaceLineEndings("\r\n") },
        { "minified", Document("{0},{1},{2}").Replace(" ", "", StringComparison.Ordinal).ReplaceLineEndings("") },
        { "escaped names", Document("{0},{1},{2}").Replace("\"images\"", "\"\\u0069mages\"", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(SameDocument))]
    public void The_order_of_members_and_the_layout_do_not_matter(string what, string json)
    {
        var store = ResultsJson.Read(json);

        var detection = Assert.Single(Assert.Single(store).Detections);
        Assert.True(detection is { Category: DetectionCategory.Person, Confidence: 0.75, Box: { X: 0.1, Height: 0.4 } }, what);
        Assert.Equal(("1.5", "md_v5a.0.0.pt"), (store.Files[0].Version, store.Files[0].Detector));
        Assert.Empty(store.Oddities);
    }

    [Theory]
    [InlineData("{\"format_version\": 1.4}", "1.4", 0)]
    [InlineData("{\"format_version\": \"1\"}", "1", 0)]
    [InlineData("{\"format_version\": \"3.0\"}", "3.0", 1)]
    [InlineData("{\"format_version\": null}", null, 1)]
    [InlineData("{\"format_version\": {\"a\": 1}}", null, 1)]
    [InlineData("{}", null, 1)]
    [InlineData("null", null, 1)]
    [InlineData("[1]", null, 1)]
    public void The_version_is_text_or_number_and_one_that_is_not_known_is_counted(string info, string? version, int odd)
    {
        var store = ResultsJson.Read($$"""{{{ResultsJson.Images()}}, {{ResultsJson.Categories}}, "info": {{info}}}""");

        Assert.Equal(version, store.Files[0].Version);
        Assert.Equal(odd, store.Times(Oddity.UnknownVersion));
    }

    [Fact]
    public void A_file_without_info_and_tables_is_read_with_the_standard_categories()
    {
        var store = ResultsJson.Read($$"""{{{ResultsJson.Images(ResultsJson.Image("a.jpg", ResultsJson.Detection(category: "\"3\"")))}}}""");

        Assert.Equal(DetectionCategory.Vehicle, store[0].Detections[0].Category);
        Assert.Equal((1, 1), (store.Times(Oddity.UnknownVersion), store.Times(Oddity.CategoryTableMissing)));
        Assert.Equal(DetectorThresholds.Version4, store.TypicalThreshold);
    }

    [Theory]
    [InlineData("\"detections\": []", null)]
    [InlineData("\"detections\": [], \"failure\": null", null)]
    [InlineData("\"detections\": null", "not processed: no detections and no reason given")]
    [InlineData("", "not processed: no detections and no reason given")]
    [InlineData("\"detections\": null, \"failure\": \"image access failure\"", "image access failure")]
    [InlineData("\"failure\": \"['DETECTOR']\", \"detections\": []", "['DETECTOR']")]
    [InlineData("\"failure\": \"odd\", \"detections\": [{\"category\": \"1\", \"conf\": 1, \"bbox\": [0, 0, 1, 1]}]", "odd")]
    public void An_image_has_failed_when_it_says_so_or_when_nothing_was_tried(string members, string? failure)
    {
        var store = ResultsJson.Read(ResultsJson.Document(ResultsJson.ImageWith("a.jpg", members)));

        Assert.Equal(failure, store[0].Failure);
        Assert.Empty(store[0].Detections);
        Assert.Equal(failure?.StartsWith("not processed", StringComparison.Ordinal) == true ? 1 : 0, store.Times(Oddity.DetectionsMissing));
        Assert.Equal(failure == "odd" ? 1 : 0, store.Times(Oddity.FailureWithDetections));
    }

    [Theory]
    [InlineData("1", 1, Oddity.ConfidenceMissing, 0)]
    [InlineData("0", 0, Oddity.ConfidenceMissing, 0)]
    [InlineData("0.7401999831199646", 0.7401999831199646, Oddity.ConfidenceMissing, 0)]
    [InlineData("1.0001", 1, Oddity.ConfidenceOutOfRange, 1)]
    [InlineData("-0.5", 0, Oddity.ConfidenceOutOfRange, 1)]
    public void A_confidence_is_kept_exactly_within_0_and_1(string conf, double expected, Oddity kind, int times)
    {
        var store = ResultsJson.Read(ResultsJson.Document(ResultsJson.Image("a.jpg", ResultsJson.Detection(conf))));

        Assert.Equal(expected, store[0].Detections[0].Confidence);
        Assert.Equal(times, store.Times(kind));
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("-Infinity")]
    [InlineData("null")]
    public void A_detection_without_confidence_is_left_out_with_its_classes_and_counted(string conf)
    {
        var unsure = ResultsJson.Detection(conf, more: "\"classifications\": [[\"5\", 0.5]]");

        var store = ResultsJson.Read(ResultsJson.Document(ResultsJson.Image("a.jpg", unsure, ResultsJson.Detection("0.25"))));

        var kept = Assert.Single(store[0].Detections);
        Assert.Equal(0.25, kept.Confidence);
        Assert.Empty(kept.Classifications);
        Assert.Equal((1, conf == "null" ? 0 : 1), (store.Times(Oddity.ConfidenceMissing), store.Times(Oddity.BareNumber)));
    }

    [Theory]
    [InlineData("[NaN, 0.1, 0.1, 0.1]", Oddity.BoxNotFinite, 0)]
    [InlineData("[0.1, null, 0.1, 0.1]", Oddity.BoxNotFinite, 0)]
    [InlineData("null", Oddity.BoxMissing, 0)]
    [InlineData("[]", Oddity.BoxMissing, 0)]
    [InlineData("[0.1, 0.1, 0, 0.1]", Oddity.BoxWithoutArea, 1)]
    [InlineData("[0.1, 0.1, -0.2, 0.1]", Oddity.BoxWithoutArea, 1)]
    [InlineData("[1.2, 0.1, 0.2, 0.1]", Oddity.BoxWithoutArea, 1)]
    [InlineData("[-0.05, 0.1, 0.5, 0.5]", Oddity.BoxOutsideFrame, 1)]
    [InlineData("[0.5, 0.5, 0.6, 0.5]", Oddity.BoxOutsideFrame, 1)]
    public void An_odd_box_is_counted_and_left_out_only_if_it_says_nothing(string bbox, Oddity kind, int kept)
    {
        var store = ResultsJson.Read(ResultsJson.Document(ResultsJson.Image("a.jpg", ResultsJson.Detection(bbox: bbox))));

        Assert.Equal(1, store.Times(kind));
        Assert.Equal(kept, store[0].Detections.Count);
        Assert.Equal("images[0].detections[0]", Assert.Single(store.Oddities, o => o.Kind == kind).Examples[0]);
    }

    [Fact]
    public void A_box_that_rounding_pushed_over_the_edge_is_not_odd() =>
        Assert.Empty(ResultsJson.Read(ResultsJson.Document(ResultsJson.Image("a.jpg", ResultsJson.Detection(bbox: "[0.5, 0, 0.5001, 1]")))).Oddities);

    [Theory]
    [InlineData("[0.1, 0.1, 0.1]", "3 numbers; expected 4 (x, y, width, height)")]
    [InlineData("[0.1, 0.1, 0.1, 0.1, 0.1]", "more than 4 numbers; expected 4 (x, y, width, height)")]
    [InlineData("[12, 40, 300, 200]", "the number 300, so the box seems to be in pixels; expected fractions of the frame")]
    [InlineData("[0, \"0\", 1, 1]", "a string; expected a number")]
    [InlineData("{\"x\": 1}", "an object; expected an array")]
    [InlineData("[1e999, 0, 0, 0]", "the number 1e999, which is too large")]
    public void A_box_of_another_kind_is_refused_with_its_place(string bbox, string complaint)
    {
        var error = ResultsJson.Refusal(ResultsJson.Document(
            ResultsJson.Image("a.jpg"), ResultsJson.Image("b.jpg", ResultsJson.Detection(), ResultsJson.Detection(bbox: bbox))));

        Assert.StartsWith("images[1].detections[1].bbox (byte ", error.Place, StringComparison.Ordinal);
        Assert.Contains(complaint, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"2\"", "{\"1\": \"animal\", \"2\": \"human\"}", DetectionCategory.Person)]
    [InlineData("2", "{\"1\": \"animal\", \"2\": \"Person\"}", DetectionCategory.Person)]
    [InlineData("\"0\"", "{\"0\": \"empty\", \"1\": \"animal\"}", DetectionCategory.Nothing)]
    [InlineData("\"4\"", "{\"1\": \"animal\", \"4\": \"vehicle\"}", DetectionCategory.Vehicle)]
    [InlineData("\"7\"", "{\"1\": \"animal\", \"7\": \"red fox\"}", DetectionCategory.Animal)]
    [InlineData("\"4\"", "{\"4\": \"unknown\"}", DetectionCategory.Placeholder)]
    [InlineData("\"9\"", "{\"1\": \"animal\"}", DetectionCategory.Nothing)]
    public void A_category_is_told_by_its_name(string id, string table, DetectionCategory expected)
    {
        var store = ResultsJson.Read($$"""
            {{{ResultsJson.Images(ResultsJson.Image("a.jpg", ResultsJson.Detection(category: id)))}}, "detection_categories": {{table}}, {{ResultsJson.Info}}}
            """);

        Assert.Equal(expected, store[0].Detections[0].Category);
        Assert.Equal(id == "\"9\"" ? 1 : 0, store.Times(Oddity.CategoryNotInTable));
        Assert.Equal(id == "\"7\"" ? 1 : 0, store.Times(Oddity.SpeciesAsCategory));
    }

    [Fact]
    public void A_detection_without_category_is_left_out_and_counted()
    {
        var store = ResultsJson.Read(ResultsJson.Document(ResultsJson.Image("a.jpg", ResultsJson.Detection(category: "null"))));

        Assert.Empty(store[0].Detections);
        Assert.Equal(1, store.Times(Oddity.CategoryMissing));
    }

    [Theory]
    [InlineData("null", "")]
    [InlineData("[]", "")]
    [InlineData("[[\"0\", 0.1], [\"1\", 0.8]]", "deer 0.1, fox 0.8")]
    [InlineData("[[\"1\", 1]]", "fox 1")]
    [InlineData("[[1, 0.5]]", "fox 0.5")]
    [InlineData("[[\"8\", 0.5]]", "8 0.5")]
    [InlineData("[[\"1\", NaN], [\"0\", 0.3]]", "deer 0.3")]
    public void Classifications_are_kept_in_file_order(string classifications, string expected)
    {
        var image = ResultsJson.Image("a.jpg", ResultsJson.Detection(more: $"\"classifications\": {classifications}"));

        var store = ResultsJson.Read($$"""{{{ResultsJson.Images(image)}}, {{ResultsJson.Categories}}, {{ResultsJson.Info}}, "classification_categories": {"0": "deer", "1": "fox"} }""");

        Assert.Equal(expected, string.Join(", ", store[0].Detections[0].Classifications.Select(c => FormattableString.Invariant($"{c.Label.Name} {c.Confidence}"))));
        Assert.Equal(classifications.Contains('8', StringComparison.Ordinal) && !expected.Contains("fox", StringComparison.Ordinal) ? 1 : 0, store.Times(Oddity.ClassNotInTable));
    }

    [Theory]
    [InlineData("[[]]", "an empty list")]
    [InlineData("[[\"1\"]]", "a class id alone")]
    [InlineData("[[\"1\", 0.5, 0.5]]", "more than two values")]
    [InlineData("[\"1\"]", "a string; expected an array")]
    public void A_classification_of_another_shape_is_refused(string classifications, string found)
    {
        var error = ResultsJson.Refusal(ResultsJson.Document(ResultsJson.Image("a.jpg", ResultsJson.Detection(more: $"\"classifications\": {classifications}"))));

        Assert.StartsWith("images[0].detections[0].classifications", error.Place, StringComparison.Ordinal);
        Assert.Contains(found, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ascending_detections_stay_in_file_order() =>
        Assert.Equal(
            [0.1, 0.5, 0.9],
            ResultsJson.Read(ResultsJson.Document(ResultsJson.Image("a.jpg", ResultsJson.Detection("0.1"), ResultsJson.Detection("0.5"), ResultsJson.Detection("0.9"))))[0]
                .Detections.Select(d => d.Confidence));

    [Fact]
    public void Of_a_repeated_file_the_best_entry_counts()
    {
        var store = ResultsJson.Read(ResultsJson.Document(
            ResultsJson.Image("a.jpg", ResultsJson.Detection("0.4")), ResultsJson.ImageWith("a.jpg", "\"failure\": \"x\""),
            ResultsJson.Image("b.jpg"), ResultsJson.Image("a.jpg", ResultsJson.Detection("0.8"))));

        Assert.Equal([true, true, false, false], Enumerable.Range(0, 4).Select(store.IsSuperseded));
        Assert.Equal(2, store.Times(Oddity.RepeatedFile));
    }

    [Theory]
    [InlineData(@"cam\\a.jpg", Oddity.BackslashPath)]
    [InlineData("/home/x/a.jpg", Oddity.AbsolutePath)]
    [InlineData("D:/x/a.jpg", Oddity.AbsolutePath)]
    [InlineData("../../a.jpg", Oddity.ClimbingPath)]
    [InlineData("cam/../../a.jpg", Oddity.ClimbingPath)]
    [InlineData("..", Oddity.ClimbingPath)]
    [InlineData("C:a.jpg", Oddity.AbsolutePath)]
    public void An_odd_path_is_kept_as_written_and_counted(string path, Oddity kind)
    {
        var store = ResultsJson.Read(ResultsJson.Document(ResultsJson.Image(path), ResultsJson.Image("cam/b.jpg")));

        Assert.Equal(path.Replace(@"\\", @"\", StringComparison.Ordinal), store[0].File);
        Assert.Equal(1, store.Times(kind));
    }

    [Fact]
    public void Paths_that_differ_in_case_only_are_two_images()
    {
        var store = ResultsJson.Read(ResultsJson.Document(ResultsJson.Image("Cam/IMG_1.JPG"), ResultsJson.Image("cam/img_1.jpg")));

        Assert.Equal(2, store.Count);
    }

    [Fact]
    public void One_name_in_two_folders_is_two_files()
    {
        var store = ResultsJson.Read(ResultsJson.Document(ResultsJson.Image("a/1.jpg"), ResultsJson.Image("b/1.jpg")));

        Assert.Equal((0, 1, null), (store.IndexOf("a/1.jpg"), store.IndexOf("b/1.jpg"), store.IndexOf("1.jpg")));
        Assert.Empty(store.Oddities);
    }

    [Theory]
    [InlineData("Größe/ñandú 100% #1.jpg")]
    [InlineData("鹿/🦌.jpg")]
    public void Names_of_any_script_are_found_raw_or_escaped(string name)
    {
        var escaped = string.Concat(name.Select(c => c < 0x80 ? $"{c}" : $"\\u{(int)c:x4}"));

        var store = ResultsJson.Read(ResultsJson.Document(ResultsJson.Image(name), ResultsJson.Image(escaped)));

        Assert.Equal((name, name, 0), (store[0].File, store[1].File, store.IndexOf(name)));
        Assert.Equal(1, store.Times(Oddity.RepeatedFile));
    }

    [Theory]
    [InlineData("a.mp4", "\"detections\": []", true)]
    [InlineData("a.AVI", "\"frame_rate\": 30, \"frames_processed\": [0, 30], \"detections\": []", true)]
    [InlineData("odd.name", "\"frame_rate\": 29.97, \"detections\": []", true)]
    [InlineData("a.jpg", "\"detections\": []", false)]
    [InlineData("mp4", "\"detections\": []", false)]
    public void A_video_is_told_by_its_name_or_its_frames(string file, string members, bool expected)
    {
        var store = ResultsJson.Read(ResultsJson.Document(ResultsJson.ImageWith(file, members)));

        Assert.Equal((expected, expected ? 1 : 0), (store[0].IsVideo, store.Times(Oddity.Video)));
    }

    [Fact]
    public void Frame_numbers_of_detections_are_passed_over()
    {
        var store = ResultsJson.Read(ResultsJson.Document(
            ResultsJson.Image("a.mp4", ResultsJson.Detection(more: "\"frame_number\": 5"), ResultsJson.Detection(more: "\"frame\": 6"))));

        Assert.Equal(2, store[0].Detections.Count);
    }

    [Fact]
    public void Time_size_and_location_are_read_where_they_are_given()
    {
        var store = ResultsJson.Read(ResultsJson.Document(
            ResultsJson.Image("a.jpg"),
            ResultsJson.ImageWith("b.jpg", "\"datetime\": \"2021:05:31 08:25:38\", \"width\": 4000, \"height\": 3000.0, \"location\": 17, \"detections\": []"),
            ResultsJson.ImageWith("c.jpg", "\"datetime\": \"junk\", \"width\": 4000, \"height\": null, \"location\": null, \"detections\": []"),
            ResultsJson.ImageWith("d.jpg", "\"datetime\": null, \"detections\": []")));

        Assert.Equal([null, new DateTime(2021, 5, 31, 8, 25, 38), null, null], store.Select(i => i.Time));
        Assert.Equal([null, "17", null, null], store.Select(i => i.Location));
        Assert.Equal([null, new HeroImages.Images.ImageSize(4000, 3000), null, null], store.Select(i => i.Size));
        Assert.Equal(1, store.Times(Oddity.UnusableTime));
    }

    [Fact]
    public void Max_detection_conf_is_never_believed() =>
        Assert.All(["\"\"", "null", "0.9", "NaN", "1e999", "{}"], value => Assert.Empty(
            ResultsJson.Read(ResultsJson.Document(ResultsJson.ImageWith("a.jpg", $"\"max_detection_conf\": {value}, \"detections\": []")))[0].Detections));

    [Fact]
    public void A_file_name_may_hold_a_lone_surrogate_and_is_found_by_it()
    {
        var store = ResultsJson.Read(ResultsJson.Document(ResultsJson.Image(@"caf\udce9.jpg")));

        Assert.Equal("caf\udce9.jpg", store[0].File);
        Assert.Equal(0, store.IndexOf(store[0].File));
    }

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(1 << 22)]
    public void The_size_of_the_buffer_does_not_matter(int buffer)
    {
        var json = Encoding.UTF8.GetBytes(ResultsJson.Document([.. Enumerable.Range(0, 50).Select(i => ResultsJson.Image($"{i}.jpg", ResultsJson.Detection("NaN"), ResultsJson.Detection($"0.{i:D2}")))]));

        Assert.Equal(Enumerable.Range(0, 50).Select(i => i / 100.0), ResultsJson.Read(json, buffer).Select(i => Assert.Single(i.Detections).Confidence));
    }

    static string Document(string form)
    {
        var image = ResultsJson.Image("a.jpg", ResultsJson.Detection("0.75", "\"2\""));
        return $"{{\n{string.Format(System.Globalization.CultureInfo.InvariantCulture, form, ResultsJson.Images(image), ResultsJson.Categories, ResultsJson.Info)}\n}}";
    }
}
