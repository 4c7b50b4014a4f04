using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Tests.Cells;

public class MimeBundleTests
{
    [Fact]
    public void Content_is_found_by_its_type()
    {
        var bundle = MimeBundle.Html("<b>x</b>", "x");

        Assert.Equal(("<b>x</b>", "x", null), (bundle[MimeTypes.Html], bundle[MimeTypes.Plain], bundle[MimeTypes.Png]));
    }
}
