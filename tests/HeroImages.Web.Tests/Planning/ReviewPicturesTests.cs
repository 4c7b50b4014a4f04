using HeroImages.Files;
using HeroImages.Labeling;
using HeroImages.Web.Planning;

namespace HeroImages.Web.Tests.Planning;

public sealed class ReviewPicturesTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_selection_tells_score_species_place_sequence_and_time()
    {
        var file = _folder.Write("candidates.json", """
            {"candidates":[{"file":"a.jpg","score":0.5,"species":["lynx","owl"],"location":"A","sequence":"s","datetime":"2024-05-01 23:10:00"},{"file":"b.jpg","score":null,"species":[],"location":"","sequence":"","datetime":null}]}
            """);
        RatingPicture[] listed = [new("a.jpg", "/a", []), new("b.jpg", "/b", []), new("c.jpg", "/c", [])];

        var pictures = ReviewPictures.Of(listed, file);

        Assert.Equal((0.5, "lynx", "A", "s", true), (pictures[0].Score, pictures[0].Species, pictures[0].Location, pictures[0].Burst, pictures[0].IsNight));
        Assert.All(pictures.Skip(1), p => Assert.Equal((null, "", null), (p.Score, p.Species, p.IsNight)));
        Assert.Equal(pictures.Select(p => p.Score), ReviewPictures.Of(listed, _folder.Path).Select(p => p.Score));
    }

    [Fact]
    public void A_list_of_paths_and_a_folder_tell_nothing_more()
    {
        var list = _folder.Write("list.json", """["a.jpg"]""");

        Assert.Null(ReviewPictures.Of([new("a.jpg", "/a", [])], list).Single().Score);
        Assert.Null(ReviewPictures.Of([new("a.jpg", "/a", [])], _folder.Path).Single().Score);
    }

    [Fact]
    public void A_collection_tells_boxes_species_place_sequence_and_time()
    {
        var sample = Collection.Open(Project.Open(Repository.Path("data-sample/hero.json")));
        var images = Repository.Path("data-sample/images");

        var pictures = ReviewPictures.Of(PictureList.Read(images, images, recursive: true), collection: sample);

        Assert.All(pictures, p => Assert.NotEmpty(p.Location));
        Assert.InRange(pictures.Count(p => p.Animals.Count > 0 && p.Species.Length > 0), 30, pictures.Count);
        Assert.InRange(pictures.Where(p => p.Burst.Length > 0).CountBy(p => p.Burst).Count(b => b.Value > 1), 5, 100);
        Assert.Contains(pictures, p => p.IsNight == true);
        Assert.Contains(pictures, p => p.IsNight == false);
    }

    [Fact]
    public void A_picture_of_the_agreed_set_is_shown_in_it_only()
    {
        _folder.Write("b.jpg", "b");
        var agreed = AgreedList.Read(_folder.Write("agreed.csv", "why,value,file\n\"cut, off\",3.5,b.jpg\n"), null);

        var pictures = ReviewPictures.Of([new("a.jpg", "/a", []), new("b.jpg", "/b", [])], agreed: agreed);

        Assert.Equal(["b.jpg", "a.jpg"], pictures.Select(p => p.File));
        Assert.Equal((3.5, "cut, off"), (pictures[0].Agreed, pictures[0].AgreedWhy));
    }

    [Theory]
    [InlineData("file,value\na.jpg,eleven\n", "line 2")]
    [InlineData("file,value\na.jpg,-1\n", "line 2")]
    [InlineData("file,value\nmissing.jpg,1\n", "there is no picture")]
    [InlineData("file,value\n../a.jpg,1\n", "leads out")]
    [InlineData("picture,value\na.jpg,1\n", "line 1")]
    [InlineData("file,value\n", "no picture in it")]
    [InlineData("", "line 1")]
    public void An_agreed_set_that_cannot_be_meant_is_one_clear_error(string csv, string said)
    {
        _folder.Write("a.jpg", "a");

        Assert.Contains(said, Assert.Throws<InputException>(() => AgreedList.Read(_folder.Write("agreed.csv", csv), null)).Message, StringComparison.Ordinal);
    }
}
