using System.CommandLine;
using BenchmarkDotNet.Running;
using HeroImages.Benchmarks;

var sizes = new Option<int[]>("--images") { Description = "Collection sizes.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [130_000, 1_300_000, 5_000_000] };
var folder = new Option<string>("--data") { Description = "Folder for the made files; those already there are used again.", DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "hero-benchmarks") };
var runs = new Option<int>("--runs") { Description = "Runs of each measurement; the middle one counts.", DefaultValueFactory = _ => 3 };
var scale = new Command("scale", "Whole jobs as processes of their own: CPU, wall and memory, at several sizes.") { sizes, folder, runs };
scale.SetAction(parsed => ScaleTable.Print(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(sizes), parsed.GetValue(runs)));

var opened = new Argument<string>("folder") { Description = "A folder that the calling command made." };
var reopen = new Command("reopen", "Opens a collection from its cache and selects again; used by scale.") { opened };
reopen.SetAction(parsed => Reopening.Print(parsed.GetRequiredValue(opened)));

var rest = new Argument<string[]>("arguments") { Description = "For BenchmarkDotNet, such as --filter '*'.", Arity = ArgumentArity.ZeroOrMore };
var micro = new Command("micro", "Parts of the library against their alternatives, by BenchmarkDotNet.") { rest };
micro.TreatUnmatchedTokensAsErrors = false;
micro.SetAction(parsed =>
{
    BenchmarkSwitcher.FromAssembly(typeof(ScaleTable).Assembly).Run([.. parsed.GetValue(rest) ?? [], .. parsed.UnmatchedTokens]);
});

var pictures = new Option<string?>("--pictures") { Description = "Folder of JPEG files; made ones of 3 and 5 megapixels if none is given." };
var rounds = new Option<int>("--rounds") { Description = "Rounds; the middle one counts.", DefaultValueFactory = _ => 5 };
var passes = new Option<int>("--passes") { Description = "How often each process prepares all pictures.", DefaultValueFactory = _ => 3 };
var pixels = new Command("pixels", "Preparing pictures for raters, against Pillow.") { pictures, folder, rounds, passes };
pixels.SetAction(parsed => PixelsTable.Print(parsed.GetValue(pictures), parsed.GetRequiredValue(folder), parsed.GetValue(rounds), parsed.GetValue(passes)));

var threads = new Option<int>("--threads") { Description = "Threads.", DefaultValueFactory = _ => 1 };
var prepare = new Command("prepare", "Prepares the pictures of a folder; used by pixels.") { opened, threads, passes };
prepare.SetAction(parsed => PixelsJob.Print(parsed.GetRequiredValue(opened), parsed.GetValue(threads), parsed.GetValue(passes)));

var count = new Option<int>("--count") { Description = "Pictures that are rated with a delay.", DefaultValueFactory = _ => 2000 };
var instant = new Option<int>("--instant") { Description = "Pictures that are rated without one.", DefaultValueFactory = _ => 10_000 };
var rating = new Command("rating", "Rating against an emulator of Gemini: share of what is possible, own overhead, memory.") { folder, count, instant };
rating.SetAction(parsed => RatingTable.Print(parsed.GetRequiredValue(folder), parsed.GetValue(count), parsed.GetValue(instant)));

var program = new Option<string>("--hero") { Description = "The program to measure; the one that was built with this by default.", DefaultValueFactory = _ => KernelTable.BuiltProgram() };
var kernel = new Command("kernel", "The notebook kernel: start, cells, completion, output, stopping, memory.") { program, runs };
kernel.SetAction(parsed => KernelTable.PrintAsync(parsed.GetRequiredValue(program), parsed.GetValue(runs)));

var ratings = new Option<int[]>("--ratings") { Description = "Sizes of journals.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [10_000, 100_000, 500_000] };
var agreement = new Command("agreement", "Loading journals and comparing their five raters, at several sizes.") { folder, ratings, runs };
agreement.SetAction(parsed => AgreementTable.Print(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(ratings), parsed.GetValue(runs)));

var galleryCount = new Option<int>("--count") { Description = "Pictures.", DefaultValueFactory = _ => 5000 };
var keep = new Option<bool>("--keep") { Description = "Keep the pictures, about 0.4 MB each." };
var gallery = new Command("gallery", "A gallery of many pictures: making it, its first screen in Chromium, scrolling.") { program, folder, galleryCount, keep };
gallery.SetAction(parsed => GalleryTable.PrintAsync(parsed.GetRequiredValue(program), parsed.GetRequiredValue(folder), parsed.GetValue(galleryCount), parsed.GetValue(keep)));

var many = new Option<int>("--count") { Description = "Distinct pictures of 128 px over which memory is watched; 0 for none.", DefaultValueFactory = _ => 100_000 };
var scoring = new Command("scoring", "Scoring runs: against decoding and measuring in a bare loop, and memory over many pictures.") { folder, rounds, many };
scoring.SetAction(parsed => ScoringTable.Print(parsed.GetRequiredValue(folder), parsed.GetValue(rounds), parsed.GetValue(many)));

var looked = new Argument<string>("pictures") { Description = "Folder of JPEG files." };
var backbone = new Command("backbone", "Scoring by heads on a residual network, against the same work in a bare loop.") { looked, rounds };
backbone.SetAction(parsed => BackboneTable.Print(parsed.GetRequiredValue(looked), parsed.GetValue(rounds)));

return await new RootCommand("Measures speed and memory.") { scale, reopen, pixels, prepare, rating, agreement, kernel, gallery, scoring, backbone, micro }.Parse(args).InvokeAsync();
