using HeroImages.Detections;
using HeroImages.Galleries;
using HeroImages.Selection;
using NetVips;

namespace HeroImages.Tests.Galleries;

public class ImageGridTests
{
    [Fact]
    public void Pictures_are_small_jpegs_with_captions_and_boxes()
    {
        using var folder = Pictures(1600);
        ImageRecord[] images = [new("A/1.png", [new(DetectionCategory.Person, 0.876, new(0.25, 0.5, 0.5, 0.9), []), new(DetectionCategory.Animal, 0.1, new(0, 0, 1, 1), [])])];

        var html = ImageGrid.Show(images, folder.Path, columns: 4, caption: image => image.Detections.Count).ToHtml();

        Assert.Contains("<figcaption>2</figcaption>", html, StringComparison.Ordinal);
        Assert.Contains("alt=\"1 person\"", html, StringComparison.Ordinal);
        Assert.Contains("hero-person\" style=\"left:25%;top:50%;width:50%;height:50%\"><i><u>person </u>88%</i>", html, StringComparison.Ordinal);
        Assert.Single(html.Split("class=\"hero-box").Skip(1));
        Assert.Equal([1280, 400], Jpegs(html).Select(Width));
    }

    [Fact]
    public void Many_pictures_have_no_larger_version_and_small_originals_need_none()
    {
        using var folder = Pictures(1600);
        using var small = Pictures(300);

        var many = ImageGrid.Show(Enumerable.Repeat("A/1.png", 17), folder.Path).ToHtml();
        var few = ImageGrid.Show(["A/1.png"], small.Path).ToHtml();

        Assert.DoesNotContain("data-large=", many, StringComparison.Ordinal);
        Assert.Equal([300], Jpegs(few).Select(Width));
    }

    [Fact]
    public void Pictures_that_cannot_be_shown_say_why()
    {
        using var folder = Pictures(300);
        folder.Write("text.jpg", "no picture");

        var grid = ImageGrid.Show(["../secret.jpg", "/etc/secret.jpg", "gone.jpg", "text.jpg", "A/1.png"], folder.Path);

        Assert.Equal((5, 4), (grid.Shown, grid.Failed));
        Assert.Equal(2, grid.ToHtml().Split("its path leads out of the image folder").Length - 1);
        Assert.Contains("there is no such file", grid.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("text.jpg         text.jpg         this is no picture", grid.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_beyond_the_most_are_counted()
    {
        using var folder = Pictures(300);

        var grid = ImageGrid.Show(Enumerable.Repeat("A/1.png", 5), folder.Path, most: 2);

        Assert.Equal((5, 2, "2 pictures, 3 more not shown"), (grid.Count, grid.Shown, grid.ToString()));
    }

    [Fact]
    public void Text_from_outside_is_escaped()
    {
        using var folder = Pictures(300);

        var html = ImageGrid.Show(["A/1.png", "<script>alert(1)</script>.jpg"], folder.Path, caption: file => $"\"><b>{file}").ToHtml();

        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_folder_the_remedy_is_said()
    {
        var error = Assert.Throws<ArgumentException>(() => ImageGrid.Show([new Candidate { File = "A/1.png", Stratum = "pair", Score = 1, Sequence = "" }]));

        Assert.Contains("ImageGrid.Show(pictures, project)", error.Message, StringComparison.Ordinal);
    }

    static TempFolder Pictures(int width)
    {
        var folder = new TempFolder();
        Directory.CreateDirectory(folder["A"]);
        using var grey = Image.Black(width, width * 3 / 4) + 128;
        using var made = grey.Cast(Enums.BandFormat.Uchar);
        made.Pngsave(folder["A/1.png"]);
        return folder;
    }

    static IEnumerable<byte[]> Jpegs(string html) =>
        html.Split("data:image/jpeg;base64,").Skip(1).Select(part => Convert.FromBase64String(part[..part.IndexOf('"', StringComparison.Ordinal)]));

    static int Width(byte[] jpeg)
    {
        using var image = Image.NewFromBuffer(jpeg);
        return image.Width;
    }
}
