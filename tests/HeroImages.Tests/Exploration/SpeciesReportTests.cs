using HeroImages.Detections;
using HeroImages.Exploration;

namespace HeroImages.Tests.Exploration;

public class SpeciesReportTests
{
    [Fact]
    public void The_figures_of_the_ten_images_are_those_worked_by_hand()
    {
        var figures = SpeciesReport.Of(Stores.TenImages()).CategoryOne;

        Assert.Equal((10, 10, 10), (figures.Images, figures.WithAnimals, figures.HighConfidence));
        Assert.Equal((3, 9, 2), (figures.MultiAnimal, figures.Classified, figures.MultiSpecies));
        Assert.Equal(["zebra 7", "giraffe 3", "wildcat 1"], figures.SpeciesCounts.Select(s => $"{s.Name} {s.Count}"));
        Assert.Equal((.3, .2), (figures.MultiAnimalShare, figures.MultiSpeciesShare));
        // Areas .16 .2 .855 .16, and confidences .92 .9 .88 .88 .99; .8 is not above .8.
        Assert.Equal((4, 5), (figures.LargeBoxes, figures.VeryConfidentDetections));
    }

    [Fact]
    public void The_spread_of_the_ten_images_is_that_worked_by_hand()
    {
        var figures = SpeciesReport.Of(Stores.TenImages()).Animals;

        // .29 .3 .31 .4 .45 .5 .6 .7 .8 .88 .88 .9 .92 .99: places 3, 7 and 10 of 14
        Assert.Equal(new Distribution(14, .29, .4, .7, .88, .99), figures.DetectionConfidence);
        // .4 .5 .5 .5 .6 .6 .6 .7 .8 .9 .9 .99: places 3, 6 and 9 of 12
        Assert.Equal(new Distribution(12, .4, .5, .6, .9, .99), figures.ClassificationConfidence);
        Assert.Equal(.05 * .05, figures.BoxArea!.Minimum);
        Assert.Equal(.9 * .95, figures.BoxArea.Maximum);
    }

    [Fact]
    public void A_row_counts_images_detections_sequences_and_places_above_both_thresholds()
    {
        var report = SpeciesReport.Of(Stores.TenImages(), Stores.TenImagesInSequences());

        // Of zebra: images 1 2 5 6 9 10, two detections in image 6; image 3 is below the class threshold.
        var zebra = report.Species[0];
        Assert.Equal(("zebra", 6, 7, 5), (zebra.Name, zebra.Images, zebra.Detections, zebra.Sequences));
        Assert.Equal((.6, .99, 2), (zebra.Share, zebra.BestConfidence, zebra.Locations));
        Assert.Equal((.8 + .9 + .7 + .6 + .6 + .5 + .99) / 7, zebra.MeanConfidence, 12);
        Assert.Equal((new DateTime(2020, 5, 1, 6, 30, 0), new DateTime(2020, 5, 9, 10, 30, 0)), (zebra.First, zebra.Last));
    }

    [Fact]
    public void A_species_seen_only_below_the_detection_threshold_has_no_row()
    {
        var report = SpeciesReport.Of(Stores.TenImages());

        Assert.Equal(.3, report.DetectionThreshold);
        Assert.Equal(["zebra", "giraffe"], report.Species.Select(s => s.Name));
        Assert.Equal((10, 2), (report.WithAnimals, report.WithoutSpecies));
    }

    [Fact]
    public void Locations_list_all_their_images_and_the_species_that_occur_there()
    {
        var report = SpeciesReport.Of(Stores.TenImages(), Stores.TenImagesInSequences());

        Assert.Equal(["ford 7", "camp 2", " 1"], report.Locations.Select(l => $"{l.Location} {l.Images}"));
        Assert.Equal(["giraffe 3", "zebra 3"], report.Locations[0].Species.Select(s => $"{s.Name} {s.Count}"));
        Assert.Equal(["zebra 2"], report.Locations[1].Species.Select(s => $"{s.Name} {s.Count}"));
    }

    [Fact]
    public void Hours_follow_the_camera_clock_and_untimed_images_stand_apart()
    {
        var hours = SpeciesReport.Of(Stores.TenImages(), Stores.TenImagesInSequences()).Hours;

        Assert.Equal([2, 2, 2, 2, 1], hours.All.Images.Skip(6).Take(5));
        Assert.Equal((9, 1), (hours.All.Images.Sum(), hours.All.WithoutTime));
        Assert.Equal([2, 0, 2, 0, 1], hours.Species[0].Images.Skip(6).Take(5));
        Assert.Equal(1, hours.Species[0].WithoutTime);
    }

    [Fact]
    public void Without_sequences_times_come_from_the_results_and_sequences_are_not_counted()
    {
        var report = SpeciesReport.Of(Stores.Read(Stores.At("2021:07:01 23:59:59", "a.jpg", Stores.Animal(.9, .1, .1, "z", .9))));

        Assert.Equal(1, report.Hours.Species[0].Images[23]);
        Assert.Null(report.Species[0].Sequences);
        Assert.Equal(0, report.Species[0].Locations);
    }

    [Fact]
    public void The_animal_is_told_by_name_and_the_predecessors_figures_by_number()
    {
        var report = SpeciesReport.Of(Stores.ReadDocuments(Stores.Document(
            "1 human, 7 animal", "",
            Stores.Image("a.jpg", Stores.Detection("1", .9, .5, .5), Stores.Detection("7", .8, .5, .5)))));

        Assert.Equal(.8, report.Animals.DetectionConfidence!.Maximum);
        Assert.Equal(.9, report.CategoryOne.DetectionConfidence!.Maximum);
    }

    [Fact]
    public void A_category_named_after_a_species_is_that_species()
    {
        var report = SpeciesReport.Of(Stores.ReadDocuments(Stores.Document(
            "4 red fox", "",
            Stores.Image("a.jpg", Stores.Detection("4", .9, .5, .5)))));

        Assert.Equal(("red fox", 1, .9), (report.Species[0].Name, report.Species[0].Images, report.Species[0].BestConfidence));
        Assert.Equal(0, report.WithoutSpecies);
    }

    [Fact]
    public void Classes_of_one_name_in_two_files_are_one_species()
    {
        string File(string image, string id, string name) =>
            Stores.Document("1 animal", $"{id} {name}", Stores.Image(image, Stores.Animal(.9, .5, .5, id, .9)));

        var report = SpeciesReport.Of(Stores.ReadDocuments(File("a.jpg", "3", "zebra"), File("b.jpg", "5", "Zebra")));

        Assert.Equal(("Zebra", 2), (report.Species.Single().Name, report.Species.Single().Images));
    }

    [Fact]
    public void Kinds_tell_species_from_blank_and_people()
    {
        var report = SpeciesReport.Of(Stores.ReadDocuments(Stores.Document(
            "1 animal", "0 blank, 1 human, 2 zebra",
            Stores.Image("a.jpg", Stores.Animal(.9, .5, .5, "0", .9), Stores.Animal(.8, .5, .5, "1", .9), Stores.Animal(.7, .5, .5, "2", .9)))));

        Assert.Equal([ClassLabelKind.Blank, ClassLabelKind.Person, ClassLabelKind.Species], report.Species.Select(s => s.Kind));
    }

    [Fact]
    public void A_repeated_file_counts_once_by_name_and_twice_for_the_predecessor()
    {
        var image = Stores.Image("a.jpg", Stores.Animal(.9, .5, .5, "z", .9));

        var report = SpeciesReport.Of(Stores.Read(image, image));

        Assert.Equal((1, 2), (report.Animals.Images, report.CategoryOne.Images));
        Assert.Equal(1, report.Species[0].Images);
    }

    [Fact]
    public void Failed_images_count_as_images_without_animals()
    {
        var report = SpeciesReport.Of(Stores.Read(Stores.Failed("a.jpg", "inference failure"), Stores.Image("b.jpg")));

        Assert.Equal((2, 0), (report.Animals.Images, report.Animals.WithAnimals));
    }

    [Fact]
    public void A_stand_in_for_the_whole_frame_is_no_animal()
    {
        var report = SpeciesReport.Of(Stores.ReadDocuments(Stores.Document(
            "0 unknown", "z zebra",
            Stores.Image("a.jpg", Stores.Detection("0", .9, 1, 1, "z", .9)))));

        Assert.Equal((1, 0), (report.WithStandIn, report.WithAnimals));
        Assert.Empty(report.Species);
    }

    [Fact]
    public void An_empty_collection_divides_by_nothing()
    {
        var report = SpeciesReport.Of(Stores.Read());

        Assert.Equal((0, 0), (report.Animals.WithAnimalsShare, report.Animals.MultiAnimalShare));
        Assert.Null(report.Animals.DetectionConfidence);
        Assert.Empty(report.Locations);
        Assert.Equal(24, report.Hours.All.Images.Count);
    }

    [Fact]
    public void Top_cuts_the_tables_and_says_how_many_there_were()
    {
        var report = SpeciesReport.Of(Stores.TenImages(), Stores.TenImagesInSequences(), new SpeciesOptions { Top = 1 });

        Assert.Equal((1, 2), (report.Species.Count, report.SpeciesFound));
        Assert.Equal(["zebra"], report.Locations[0].Species.Select(s => s.Name));
        Assert.Single(report.Hours.Species);
    }

    [Fact]
    public void Species_of_equal_count_stand_in_order_of_name_whatever_the_order_of_the_images()
    {
        string[] images = [
            Stores.Image("1.jpg", Stores.Animal(.9, .5, .5, "z", .7)), Stores.Image("2.jpg", Stores.Animal(.9, .5, .5, "g", .8)),
            Stores.Image("3.jpg", Stores.Animal(.9, .5, .5, "w", .9))];

        var (forth, back) = (SpeciesReport.Of(Stores.Read(images)), SpeciesReport.Of(Stores.Read([.. images.Reverse()])));

        Assert.Equal(["giraffe", "wildcat", "zebra"], forth.Species.Select(s => s.Name));
        Assert.Equal(forth.Species, back.Species);
    }

    [Fact]
    public void Sequences_of_another_collection_are_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => SpeciesReport.Of(Stores.Read(), Stores.TenImagesInSequences()));

        Assert.Contains("10 images", error.Message, StringComparison.Ordinal);
    }
}
