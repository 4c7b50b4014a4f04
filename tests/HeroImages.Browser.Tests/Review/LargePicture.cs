using HeroImages.Web.Planning;
using NetVips;

namespace HeroImages.Browser.Tests.Review;

/// <summary>A picture larger than any screen of the tests.</summary>
static class LargePicture
{
    /// <summary>Writes it beside the journal.</summary>
    public static ReviewPicture At(string folder, string name = "large.jpg")
    {
        var path = System.IO.Path.Combine(Directory.CreateDirectory(System.IO.Path.Combine(folder, "large")).FullName, name);
        using var image = Image.Xyz(3000, 2000).Linear([0.1, 0.1], [0.0, 0.0])[0].Cast(Enums.BandFormat.Uchar);
        image.WriteToFile(path);
        return new(name, path) { Score = name.Length };
    }
}
