#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The tool that makes foods.db: the same tables give the same bytes, and a row that is not
# right stops it with its file and line, leaving no food tables behind.
#
#   test-build-tables.sh PROGRAM
#   OLIVINE_SOURCE_ROOT   where data/ is

. "$(dirname "$0")/tap.sh"
build_foods=${1:?is the program to test}

tables="foods portions suggestions dishes dish-ingredients food-contents"

# fresh: small tables that are right.
fresh () {
  cat >"$scratch/foods.csv" <<'END'
id,name,group,form,processing,source,source_id,magnesium_n,magnesium_alt_mg,magnesium_mg,potassium_mg,phosphorus_mg,calcium_mg,sodium_mg,energy_kcal,protein_g,carbohydrate_g,fat_g,fibre_g,keywords
core:lentils,"Lentils, boiled",legumes,boiled,whole,usda-sr28,1,,,36,369,180,19,2,116,9,20,0.4,7.9,
core:oil,Olive oil,fats,plain,culinary,usda-sr28,2,,,0,1,0,1,2,884,0,0,100,0,
END
  printf 'food_id,quantity,unit,grams\ncore:lentils,1,cup,198\ncore:oil,1,tbsp,13.5\n' \
    >"$scratch/portions.csv"
  printf 'food_id,quantity,unit\ncore:lentils,1,cup\n' >"$scratch/suggestions.csv"
  printf 'food_id,contains\ncore:lentils,\ncore:oil,\n' >"$scratch/food-contents.csv"
  printf 'id,name,meals,servings,method,keywords\nlentil-pot,Lentil pot,lunch;dinner,2,Warm it.,\n' \
    >"$scratch/dishes.csv"
  printf 'dish_id,food_id,quantity,unit\nlentil-pot,core:lentils,2,cup\nlentil-pot,core:oil,1,tbsp\n' \
    >"$scratch/dish-ingredients.csv"
}

# make FILE: sets out and status.
make () {
  set -- "$1" "$scratch"
  rm -f "$1"
  out=$("$build_foods" "$2/foods.csv" "$2/portions.csv" "$2/suggestions.csv" \
    "$2/dishes.csv" "$2/dish-ingredients.csv" "$2/food-contents.csv" "$1" 2>&1)
  status=$?
}

# refused TABLE LINE PATTERN NAME, after a row of that table was spoilt
refused () {
  make "$scratch/refused.db"
  if [ "$status" -ne 0 ] && [ ! -e "$scratch/refused.db" ]; then
    like "$out" "*/$1.csv:$2: *$3*" "$4"
  else
    ok 1 "$4"
  fi
  fresh
}

fresh
make "$scratch/one.db"
is "$status:$out" "0:" "right tables are taken"
make "$scratch/two.db"
cmp -s "$scratch/one.db" "$scratch/two.db"
ok $? "the same tables give the same bytes"

echo 'lentil-pot,core:beans,100,g' >>"$scratch/dish-ingredients.csv"
refused dish-ingredients 4 'no food “core:beans”' "a food that is not there"
echo 'bean-pot,core:oil,100,g' >>"$scratch/dish-ingredients.csv"
refused dish-ingredients 4 'no dish “bean-pot”' "a dish that is not there"
sed -i 's/core:oil,1,tbsp/core:oil,1,slice/' "$scratch/dish-ingredients.csv"
refused dish-ingredients 3 'slice' "a unit the food does not have"
sed -i 's/core:oil,1,tbsp/core:oil,0,tbsp/' "$scratch/dish-ingredients.csv"
refused dish-ingredients 3 'quantity must be more than 0' "an amount of nothing"
echo 'lentil-pot,core:oil,5,g' >>"$scratch/dish-ingredients.csv"
refused dish-ingredients 4 'twice' "an ingredient twice"
sed -i 's/core:lentils,2,cup/core:lentils,9,kg/' "$scratch/dish-ingredients.csv"
refused dishes 2 '3 kg' "a serving nobody eats"
echo 'empty-pot,Empty pot,lunch,1,Warm it.,' >>"$scratch/dishes.csv"
refused dishes 3 'no ingredients' "a dish of nothing"
echo 'lentil-pot,Other pot,lunch,1,Warm it.,' >>"$scratch/dishes.csv"
refused dishes 3 'twice' "an id twice"
sed -i 's/^lentil-pot,/Lentil pot,/' "$scratch/dishes.csv"
refused dishes 2 'is no id' "an id that is none"
sed -i 's/lunch;dinner/supper/' "$scratch/dishes.csv"
refused dishes 2 'supper' "a meal that is none"
sed -i 's/dinner,2,/dinner,1.5,/' "$scratch/dishes.csv"
refused dishes 2 'whole number' "servings that are not whole"
sed -i '/core:oil/d' "$scratch/food-contents.csv"
refused food-contents 2 'core:oil' "a food whose contents are forgotten"
sed -i 's/core:oil,/core:oil,milk/' "$scratch/food-contents.csv"
refused food-contents 3 'milk' "contents of another word"
sed -i 's/core:oil,/core:oil,vegan/' "$scratch/food-contents.csv"
refused food-contents 3 'vegan' "contents that are no contents"
sed -i 's/core:oil,/core:oil,unknown/' "$scratch/food-contents.csv"
refused food-contents 3 'unknown' "contents that are not known"

for table in $tables; do
  cp "$OLIVINE_SOURCE_ROOT/data/$table.csv" "$scratch/$table.csv"
done
make "$scratch/one.db"
is "$status:$out" "0:" "our own tables are taken"
make "$scratch/two.db"
cmp -s "$scratch/one.db" "$scratch/two.db"
ok $? "our own tables give the same bytes"

done_testing
