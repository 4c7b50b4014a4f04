using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using HeroImages.Files;
using HeroImages.Galleries.Albums.Marks;

namespace HeroImages.Tests.Galleries.Albums.Marks;

public sealed class MarkWriterTests : IDisposable
{
    const string Header = "mediaID,deploymentID,captureMethod,timestamp,filePath,filePublic,fileName,favorite,mediaComments";

    static readonly HeroMark[] Heroes = [new("A01/a.jpg", "/nowhere/a.jpg", 8.4, 4, false), new("B02/b.jpg", "/nowhere/b.jpg", null, null, true)];

    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_package_is_copied_with_two_cells_of_each_hero_changed()
    {
        const string Before = $"\uFEFF{Header}\r\nm1,d1,activityDetection,2024-07-08T06:05:04+02:00,A01/a.jpg,true,a.jpg,,\r\nm2,d1,\"timeLapse\",\"x\"\"y\",media/B02/b.jpg,false,b.jpg,FALSE,\"a, \"\"b\"\"\"\r\nm3,d1,,,A01/c.jpg,true,c.jpg,true,=1+1\r\n";
        const string After = $"\uFEFF{Header}\r\nm1,d1,activityDetection,2024-07-08T06:05:04+02:00,A01/a.jpg,true,a.jpg,true,hero score 8.4\r\nm2,d1,\"timeLapse\",\"x\"\"y\",media/B02/b.jpg,false,b.jpg,true,\"a, \"\"b\"\" | hero\"\r\nm3,d1,,,A01/c.jpg,true,c.jpg,true,=1+1\r\n";
        Package("""{"name": "p", "resources": [{"name": "media", "path": "media.csv"}, {"name": "deployments", "path": "deployments.csv"}, {"name": "inline", "data": []}, {"name": "far", "path": "https://example.org/x.csv"}]}""", ("media.csv", Bytes(Before)), ("deployments.csv", [0xff, 0, 13]));

        var (marked, missing) = Copy();

        Assert.Equal((2, 0), (marked, missing.Count));
        Assert.Equal(After, Encoding.UTF8.GetString(File.ReadAllBytes(_folder["out/media.csv"])));
        Assert.Equal(File.ReadAllBytes(_folder["in/datapackage.json"]), File.ReadAllBytes(_folder["out/datapackage.json"]));
        Assert.Equal([0xff, 0, 13], File.ReadAllBytes(_folder["out/deployments.csv"]));
    }

    [Fact]
    public void Marking_a_marked_package_changes_nothing_but_the_score()
    {
        Package("""{"resources": [{"name": "media", "path": "media.csv"}]}""", ("media.csv", Bytes($"{Header}\nm1,,,,A01/a.jpg,,,true,nice | hero score 3\nm2,,,,B02/b.jpg,,,true,hero\n")));

        Copy();

        Assert.Equal($"{Header}\nm1,,,,A01/a.jpg,,,true,nice | hero score 8.4\nm2,,,,B02/b.jpg,,,true,hero\n", File.ReadAllText(_folder["out/media.csv"]));
    }

    [Fact]
    public void Packed_tables_and_tables_in_several_files_are_followed()
    {
        var untouched = Archives.GZip(Bytes($"{Header}\nm9,,,,Z/z.jpg,,,,\n"));
        Package("""{"resources": [{"name": "media", "path": ["m/1.csv.gz", "m/2.csv.gz"]}]}""", ("m/1.csv.gz", untouched), ("m/2.csv.gz", Archives.GZip(Bytes($"{Header}\nm1,,,,A01/a.jpg,,,,\n"))));

        var (marked, missing) = Copy();

        Assert.Equal((1, "B02/b.jpg"), (marked, Assert.Single(missing).File));
        Assert.Equal(untouched, File.ReadAllBytes(_folder["out/m/1.csv.gz"]));
        Assert.Equal($"{Header}\nm1,,,,A01/a.jpg,,,true,hero score 8.4\n", Unpacked("out/m/2.csv.gz"));
    }

    [Theory]
    [InlineData("mediaID,filePath,favourite,comments", "m1,A01/a.jpg,,", "m1,A01/a.jpg,true,hero score 8.4")]
    [InlineData("mediaID,mediaComments,filePath", "m1,NA,A01/a.jpg", "m1,hero score 8.4,A01/a.jpg,true")]
    [InlineData("mediaID,filePath", "m1,A01/a.jpg", "m1,A01/a.jpg,true,hero score 8.4")]
    public void Columns_of_older_versions_and_missing_ones_are_heeded(string header, string row, string expected)
    {
        Package("""{"resources": [{"name": "media", "path": "media.csv"}]}""", ("media.csv", Bytes($"{header}\n{row}\n\n")));

        Copy();

        Assert.Equal(["", expected], File.ReadAllText(_folder["out/media.csv"]).Split('\n').Skip(1).Order(StringComparer.Ordinal).Skip(1));
    }

    [Theory]
    [InlineData("{\"resources\": []}", "no table \"media\"")]
    [InlineData("{}", "no \"resources\"")]
    [InlineData("{\"resources\": [{\"name\": \"media\", \"path\": \"../x.csv\"}]}", "leads out of the package")]
    [InlineData("{\"resources\": [{\"name\": \"media\", \"path\": \"none.csv\"}]}", "there is no file none.csv")]
    [InlineData("{\"resources\": [{\"name\": \"media\", \"path\": \"m.parquet\"}]}", "no CSV beside the package")]
    public void A_package_that_cannot_be_used_is_refused_with_the_reason(string descriptor, string found)
    {
        Package(descriptor);

        Assert.Contains(found, Assert.Throws<InputException>(() => Copy()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_row_of_a_hero_is_highlighted_in_Wildlife_Insights()
    {
        const string Table = "project_id,deployment_id,image_id,location,filename,highlighted\n1,A01,i1,gs://b/A01/a.jpg,a.jpg,0\n1,A01,i1,gs://b/A01/a.jpg,a.jpg,\n1,A01,i2,gs://b/A01/c.jpg,c.jpg,0\n1,B02,i3,gs://b/x.jpg,b.jpg,1\n";
        _folder.Write("in/images_1.csv", Table);
        _folder.Write("in/images_2.csv", "deployment_id,filename\nC,c.jpg\n");
        _folder.Write("in/deployments.csv", "deployment_id\nA01\n");

        var (marked, missing) = WildlifeMarks.Copy(_folder["in"], _folder["out"], Heroes, null, TestContext.Current.CancellationToken);

        Assert.Equal((2, 0), (marked, missing.Count));
        Assert.Equal(Table.Replace("a.jpg,0", "a.jpg,1", StringComparison.Ordinal).Replace("a.jpg,\n", "a.jpg,1\n", StringComparison.Ordinal), File.ReadAllText(_folder["out/images_1.csv"]));
        Assert.Equal(["images_1.csv", "images_2.csv"], Directory.GetFiles(_folder["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("neither a column", Assert.Throws<InputException>(() => WildlifeMarks.Copy(_folder["in/deployments.csv"], _folder["o2"], Heroes, null, default)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2.9, 1)]
    [InlineData(3, 2)]
    [InlineData(8.4, 4)]
    [InlineData(10, 5)]
    public void Stars_are_half_the_score_and_at_least_one(double score, int stars) => Assert.Equal(stars, HeroImages.Galleries.Albums.AlbumEntry.Stars(score));

    [Fact]
    public void A_side_car_has_the_stars_and_the_exact_score()
    {
        var (marked, missing) = XmpMarks.Write(Heroes, _folder["out"]);

        Assert.Equal((1, "B02/b.jpg"), (marked, Assert.Single(missing).File));
        var xmp = XDocument.Load(_folder["out/A01/a.xmp"]);
        Assert.Equal(("4", "8.4"), (xmp.Descendants("{http://ns.adobe.com/xap/1.0/}Rating").Single().Value, xmp.Descendants("{urn:hero-images:xmp:1}Score").Single().Value));
    }

    [Fact]
    public void A_side_car_beside_a_picture_is_not_written_over_unless_asked()
    {
        HeroMark[] heroes = [Heroes[0] with { Path = _folder.Write("in/a.jpg", "") }, Heroes[0] with { File = "c.jpg", Path = _folder.Write("in/c.jpg", "") }];
        _folder.Write("in/a.xmp", "mine");

        var (marked, missing) = XmpMarks.WriteBeside(heroes, overwrite: false);

        Assert.Equal((1, "A01/a.jpg"), (marked, Assert.Single(missing).File));
        Assert.Equal("mine", File.ReadAllText(_folder["in/a.xmp"]));
        Assert.Equal(2, XmpMarks.WriteBeside(heroes, overwrite: true).Marked);
        Assert.Contains("Rating", File.ReadAllText(_folder["in/a.xmp"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Timelapse_gets_folder_file_flag_and_number_as_it_writes_them()
    {
        TimelapseMarks.Write([.. Heroes, new("S1/A01/x, \"1\".jpg", "", 3, 2, false), new("=top.jpg", "", 10, 5, false)], _folder["t.csv"]);

        Assert.Equal("RelativePath,File,Hero,HeroScore\r\n,=top.jpg,true,10\r\nA01,a.jpg,true,8.4\r\nB02,b.jpg,true,\r\nS1\\A01,\"x, \"\"1\"\".jpg\",true,3\r\n", File.ReadAllText(_folder["t.csv"]));
    }

    (int Marked, IReadOnlyList<HeroImages.Galleries.Albums.AlbumFailure> Missing) Copy() => CamtrapMarks.Copy(_folder["in"], _folder["out"], Heroes, null, TestContext.Current.CancellationToken);

    void Package(string descriptor, params (string Name, byte[] Bytes)[] files)
    {
        _folder.Write("in/datapackage.json", descriptor);
        foreach (var (name, bytes) in files)
        {
            _folder.Write($"in/{name}", bytes);
        }
    }

    string Unpacked(string name)
    {
        using var unpacked = new GZipStream(File.OpenRead(_folder[name]), CompressionMode.Decompress);
        return new StreamReader(unpacked).ReadToEnd();
    }

    static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
